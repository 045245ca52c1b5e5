package vn.thanghang.remediation.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thanghang.remediation.confirmation.Remedy;
import vn.thanghang.remediation.confirmation.Round;
import vn.thanghang.remediation.confirmation.RoundState;

/**
 * What another party says of a task.
 *
 * @param rounds the newest first
 * @param remedies the newest first
 * @param confirms whether this reader is such a party
 */
public record TaskResult(List<Round> rounds, List<Remedy> remedies, boolean confirms, LocalDate today) {

    public Optional<Round> asked() {
        return rounds.stream()
                .filter(round -> round.state() == RoundState.ASKED)
                .findFirst();
    }

    public Optional<Remedy> proposed() {
        return remedies.stream()
                .filter(each -> each.state() == Remedy.State.PROPOSED)
                .findFirst();
    }

    public boolean foundWanting() {
        return rounds.stream().anyMatch(round -> round.state() == RoundState.NOT_MET);
    }
}
