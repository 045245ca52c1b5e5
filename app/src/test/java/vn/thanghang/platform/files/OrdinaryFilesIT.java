package vn.thanghang.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.officialdocs.inspect.Examined;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.inspect.Scope;

/** What offices make is taken, what means harm is not: the short form of {@code proofs/files.sh}. */
class OrdinaryFilesIT {

    private final FileChecks checks = new FileChecks();

    /** Workbooks of small writers have sizes of eight bytes behind their parts, which a reader from the front stumbles over. */
    @Test
    void nothingOrdinaryIsRefused() throws IOException {
        var refused = new ArrayList<String>();
        List<OrdinaryFiles.Ordinary> files = OrdinaryFiles.of(12);
        for (OrdinaryFiles.Ordinary each : files) {
            if (FileInspector.examine(each.file(), each.name(), Scope.ATTACHMENT)
                    instanceof Examined.Refused(var why)) {
                refused.add(each.name() + ": " + why);
            }
        }
        assertThat(files).hasSize(120);
        assertThat(refused).isEmpty();
    }

    @Test
    void oneOfEachWriterPassesTheCheckingProcess() throws IOException {
        var refused = new ArrayList<String>();
        for (OrdinaryFiles.Ordinary each : OrdinaryFiles.of(1)) {
            Checked checked = checks.check(each.file(), each.name(), FileProfile.ATTACHMENT);
            if (!(checked instanceof Checked.Passed)) {
                refused.add(each.name() + ": " + checked);
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void everythingHostileIsRefusedForItsReason() throws IOException {
        List<HostileAttachments.Hostile> files = HostileAttachments.all();
        var wrong = new ArrayList<String>();
        for (HostileAttachments.Hostile each : files) {
            Checked checked = each.file().length > FileProfile.BYTES_MAX
                    ? checks.check(each.file(), each.name(), FileProfile.ATTACHMENT)
                    : examined(each);
            if (!(checked instanceof Checked.Refused(var reason, var _))
                    || !each.reasons().contains(reason.name())) {
                wrong.add(each.name() + ": " + checked + ", not " + each.reasons());
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    /** In this process where that is known to be bounded, otherwise in the one with limits. */
    private Checked examined(HostileAttachments.Hostile each) {
        boolean heavy = each.name().matches("(?:bomb|deep|page-loop|head-only|wide|nested|huge).*");
        if (heavy || each.reasons().contains("READER_ENDED")) {
            return checks.check(each.file(), each.name(), FileProfile.ATTACHMENT);
        }
        return FileInspector.examine(each.file(), each.name(), Scope.ATTACHMENT) instanceof Examined.Refused(var why)
                ? new Checked.Refused(FileRefusal.valueOf(why.kind().name()), why.detail())
                : checks.check(each.file(), each.name(), FileProfile.ATTACHMENT);
    }
}
