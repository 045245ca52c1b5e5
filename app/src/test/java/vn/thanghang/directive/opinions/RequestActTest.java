package vn.thanghang.directive.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Signature;

/** Every act in every state, and how a paper is cut into the parts opinions are given on. */
class RequestActTest {

    @Test
    void whileItIsOpenEverythingIsPossibleAndAfterwardsOnlyTheDrafterWrites() {
        for (RequestAct act : RequestAct.values()) {
            assertThat(act.isPossible(RequestState.OPEN)).as(act.name()).isTrue();
            assertThat(act.isPossible(RequestState.CLOSED)).as(act.name()).isEqualTo(act == RequestAct.HANDLE);
        }
    }

    @Test
    void aPaperIsCutAtItsOutermostPoints() {
        var paper = OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                .paragraph("Mở đầu.")
                .body(new Block.Section("I.", "Mục đích", List.of(Block.Paragraph.of("Nội dung một."))))
                .body(Block.Numbered.of("1.", "Sở Y tế báo cáo."))
                .signature(Signature.of("Giám đốc", null))
                .build();
        List<PaperSections.Part> parts = PaperSections.of(paper);
        assertThat(parts)
                .extracting(PaperSections.Part::title)
                .containsExactly("", "I. Mục đích", "1. Sở Y tế báo cáo.");
        assertThat(parts.get(1).text()).contains("Nội dung một.");
        var bare = OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                .signature(Signature.of("Giám đốc", null))
                .build();
        assertThat(PaperSections.of(bare)).hasSize(1);
    }
}
