package vn.thanghang.remediation.progress.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thanghang.remediation.evidence.Evidence;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.progress.LinkReports;
import vn.thanghang.remediation.progress.Obstacle;
import vn.thanghang.remediation.task.Task;

/**
 * What stands behind a task, as its reader may see it.
 *
 * @param readable whether this reader sees evidence at all
 * @param reuse where the same stands too, in words, by the ids of the evidence
 * @param linked reports through a link that wait for the agency
 * @param addressees names by the ids of the obstacles
 */
public record TaskProof(
        Task task,
        EvidenceKind wanted,
        boolean readable,
        List<Evidence> evidence,
        Map<UUID, List<String>> reuse,
        List<Obstacle> obstacles,
        Map<UUID, String> addressees,
        List<LinkReports.Linked> linked) {}
