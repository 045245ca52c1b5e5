package vn.thanghang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of a person, all nodes together: they live in the database. */
@Component
public class OpenSessions {

    /** More than these at once, and the oldest ends. */
    static final int MOST_AT_ONCE = 3;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    public List<OpenSession> of(UUID accountId, @Nullable String currentId) {
        return byId(accountId).values().stream()
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new OpenSession(
                        reference(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        Objects.requireNonNullElse(session.getAttribute(SessionKeys.DEVICE), ""),
                        session.getId().equals(currentId)))
                .toList();
    }

    /** False when the person has no such session. */
    public boolean end(UUID accountId, String reference) {
        var found = byId(accountId).keySet().stream()
                .filter(id -> reference(id).equals(reference))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    public void endAll(UUID accountId) {
        byId(accountId).keySet().forEach(sessions::deleteById);
    }

    public void endOthers(UUID accountId, String currentId) {
        byId(accountId).keySet().stream().filter(id -> !id.equals(currentId)).forEach(sessions::deleteById);
    }

    /** Called before a session becomes one of this person's, so that the new one is among the few. */
    public void makeRoom(UUID accountId) {
        var open = byId(accountId).values().stream()
                .sorted(Comparator.comparing(Session::getCreationTime).reversed())
                .skip(MOST_AT_ONCE - 1L)
                .map(Session::getId)
                .toList();
        open.forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> byId(UUID accountId) {
        return sessions.findByPrincipalName(accountId.toString());
    }

    static String reference(String sessionId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
