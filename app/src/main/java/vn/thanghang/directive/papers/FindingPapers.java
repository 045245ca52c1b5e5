package vn.thanghang.directive.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.platform.FoldedText;

/** What a person may see of the papers. */
@Service
public class FindingPapers {

    private final Papers papers;
    private final FrozenPapers frozen;

    FindingPapers(Papers papers, FrozenPapers frozen) {
        this.papers = papers;
        this.frozen = frozen;
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Paper paper(CurrentUser user, UUID id) {
        Paper paper = papers.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_PAPERS, paper.agency(), paper.standing());
        return paper;
    }

    /** Empty when there is none for this person. */
    public Optional<Paper> visible(CurrentUser user, UUID id) {
        return papers.find(id).filter(paper -> user.mayForAgency(Act.READ_PAPERS, paper.agency(), paper.standing()));
    }

    /** What was typed last; empty for a paper another module brought. */
    public Optional<Revision> newest(Paper paper) {
        return papers.newest(paper.id());
    }

    /** The newest frozen version; empty while there is none. */
    public Optional<FrozenPaper> frozen(Paper paper) {
        return frozen.find(paper.id(), paper.frozen());
    }

    public int revisions(Paper paper) {
        return papers.revisions(paper.id());
    }

    /** What this person typed last, to begin the next paper from. */
    public Optional<Revision> lastOf(CurrentUser user) {
        return papers.lastOf(user.actor().reference());
    }

    /** The paper a document was written as, when this person may see it. */
    public Optional<Paper> of(CurrentUser user, UUID document) {
        return papers.ofDocument(document)
                .flatMap(papers::find)
                .filter(paper -> user.mayForAgency(Act.READ_PAPERS, paper.agency(), paper.standing()));
    }

    /** The paper a document was written as, for the module that brought it; within the rows the caller may reach. */
    public Optional<UUID> writtenAs(UUID document) {
        return papers.ofDocument(document);
    }

    /** The newest 200 of the agencies this person reads for. */
    public List<Paper> list(CurrentUser user, String state, String words) {
        List<HeldRole> reading = user.roles().stream()
                .filter(held -> Policy.mayAllow(held.role(), Act.READ_PAPERS))
                .toList();
        boolean everywhere = reading.stream().anyMatch(held -> held.agency() == null);
        List<String> agencies = reading.stream()
                .flatMap(held -> Stream.ofNullable(held.agency()))
                .toList();
        return papers.list(everywhere, agencies, state, FoldedText.of(words));
    }
}
