package vn.thanghang.directive.duties.web;

import java.util.Optional;
import vn.thanghang.directive.duties.Answer;
import vn.thanghang.directive.duties.Obligation;

/**
 * The form of one's own answer.
 *
 * @param version of the answer that stands; -1 while there is none
 */
public record OwnAnswer(
        Obligation duty, String agency, int version, boolean acquainted, String documents, String measures) {

    static OwnAnswer of(Obligation duty, String agency, Optional<Answer> answer) {
        return answer.map(each -> new OwnAnswer(
                        duty, agency, each.version(), each.acquainted(), each.documents(), each.measures()))
                .orElse(new OwnAnswer(duty, agency, -1, false, "", ""));
    }
}
