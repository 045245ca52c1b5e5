package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The whole organisation with its history, as it is known now, to be changed and looked over before anything is stored.
 * For one thread.
 */
public final class Book {

    record CodeKey(String agency, CodeScheme scheme) implements Comparable<CodeKey> {

        @Override
        public int compareTo(CodeKey other) {
            int byAgency = agency.compareTo(other.agency);
            return byAgency != 0 ? byAgency : scheme.compareTo(other.scheme);
        }
    }

    record PostState(String agency, String title, boolean head) {}

    record Holding(Fact.Person person, HolderKind kind) {}

    private final Map<String, Timeline<AgencyState>> states = new TreeMap<>();
    private final Map<CodeKey, Timeline<String>> codes = new TreeMap<>();
    private final Map<UUID, Timeline<PostState>> posts = new TreeMap<>();
    private final Map<UUID, Timeline<Holding>> terms = new TreeMap<>();
    private final Set<Fact.Alias> aliases = new LinkedHashSet<>();
    private final Set<Fact.Relation> relations = new LinkedHashSet<>();

    public static Book of(Collection<Fact> facts) {
        var book = new Book();
        facts.forEach(book::take);
        return book;
    }

    private void take(Fact fact) {
        switch (fact) {
            case Fact.State state -> states.merge(state.agency(), one(state.period(), state.state()), Book::joined);
            case Fact.Code code ->
                codes.merge(new CodeKey(code.agency(), code.scheme()), one(code.period(), code.code()), Book::joined);
            case Fact.Post post ->
                posts.merge(
                        post.post(),
                        one(post.period(), new PostState(post.agency(), post.title(), post.head())),
                        Book::joined);
            case Fact.Term term ->
                terms.merge(term.post(), one(term.period(), new Holding(term.person(), term.kind())), Book::joined);
            case Fact.Alias alias -> aliases.add(alias);
            case Fact.Relation relation -> relations.add(relation);
        }
    }

    private static <V> Timeline<V> one(Period period, V value) {
        return Timeline.<V>empty().with(period, value);
    }

    private static <V> Timeline<V> joined(Timeline<V> a, Timeline<V> b) {
        return new Timeline<>(
                Stream.concat(a.spans().stream(), b.spans().stream()).toList());
    }

    /** Everything in it, line by line. */
    public Set<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        states.forEach((agency, line) ->
                line.spans().forEach(s -> facts.add(new Fact.State(agency, s.period(), s.value()))));
        codes.forEach((key, line) ->
                line.spans().forEach(s -> facts.add(new Fact.Code(key.agency(), s.period(), key.scheme(), s.value()))));
        posts.forEach((post, line) -> line.spans()
                .forEach(s -> facts.add(new Fact.Post(
                        post,
                        s.value().agency(),
                        s.period(),
                        s.value().title(),
                        s.value().head()))));
        terms.forEach((post, line) -> line.spans()
                .forEach(s -> facts.add(new Fact.Term(
                        agencyOf(post),
                        post,
                        s.value().person(),
                        s.period(),
                        s.value().kind()))));
        facts.addAll(aliases);
        facts.addAll(relations);
        return facts;
    }

    String agencyOf(UUID post) {
        return post(post).spans().stream()
                .map(span -> span.value().agency())
                .findFirst()
                .orElse("");
    }

    public Set<String> agencies() {
        return states.keySet();
    }

    public Timeline<AgencyState> agency(String id) {
        return states.getOrDefault(id, Timeline.empty());
    }

    public Optional<AgencyState> agencyOn(String id, LocalDate day) {
        return agency(id).on(day);
    }

    Timeline<String> code(String agency, CodeScheme scheme) {
        return codes.getOrDefault(new CodeKey(agency, scheme), Timeline.empty());
    }

    Map<CodeKey, Timeline<String>> codes() {
        return codes;
    }

    Timeline<PostState> post(UUID post) {
        return posts.getOrDefault(post, Timeline.empty());
    }

    Map<UUID, Timeline<PostState>> posts() {
        return posts;
    }

    Timeline<Holding> terms(UUID post) {
        return terms.getOrDefault(post, Timeline.empty());
    }

    Map<UUID, Timeline<Holding>> terms() {
        return terms;
    }

    public Set<Fact.Relation> relations() {
        return relations;
    }

    public boolean add(Fact.Relation relation) {
        return relations.add(relation);
    }

    public boolean add(Fact.Alias alias) {
        return aliases.add(alias);
    }

    void set(String agency, Timeline<AgencyState> line) {
        states.put(agency, line);
    }

    void set(CodeKey key, Timeline<String> line) {
        codes.put(key, line);
    }

    void setPost(UUID post, Timeline<PostState> line) {
        posts.put(post, line);
    }

    void setTerms(UUID post, Timeline<Holding> line) {
        terms.put(post, line);
    }

    /** The agencies and localities that belong to one of these, or work for it, on this day or later. */
    public List<String> dependentsOf(Collection<String> agencies, LocalDate day) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().spans().stream()
                        .anyMatch(span -> isOnOrAfter(span.period(), day) && dependsOn(span.value(), agencies)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOnOrAfter(Period period, LocalDate day) {
        return period.until() == null || day.isBefore(period.until());
    }

    private static boolean dependsOn(AgencyState state, Collection<String> agencies) {
        return state.parent() != null && agencies.contains(state.parent())
                || state.area() != null && agencies.contains(state.area());
    }

    /** Changes an agency from a day on, in this and in all later periods. */
    public void changeFrom(String agency, LocalDate day, UnaryOperator<AgencyState> change) {
        Timeline<AgencyState> line = agency(agency).changedFrom(day, change);
        set(
                agency,
                new Timeline<>(line.spans().stream()
                        .map(span -> span.period().from().isAfter(day)
                                ? new Timeline.Span<>(span.period(), Objects.requireNonNull(change.apply(span.value())))
                                : span)
                        .toList()));
    }

    /** Ends an agency with its codes, its posts and the terms of who was in charge. */
    public void end(String agency, LocalDate day) {
        set(agency, agency(agency).endedBefore(day));
        codes.replaceAll((key, line) -> key.agency().equals(agency) ? line.endedBefore(day) : line);
        posts.forEach((post, line) -> {
            if (agencyOf(post).equals(agency)) {
                setTerms(post, terms(post).endedBefore(day));
            }
        });
        posts.replaceAll((post, line) -> agencyOf(post).equals(agency) ? line.endedBefore(day) : line);
    }
}
