package vn.thanghang.officialdocs;

import java.util.ArrayList;
import java.util.List;

/** The bodies whose wording annex III of NĐ 30/2020/NĐ-CP itself gives: templates 1.7–1.10. */
public sealed interface TemplateBody {
    /** The body, ready for {@link OfficialDocument.Builder#body(List)}. */
    List<Block> blocks();

    private static Block labelled(String label, String value) {
        return Block.Paragraph.of(label + ": " + value);
    }

    /**
     * Template 1.7, giấy mời.
     *
     * @param issuer as in running text
     */
    record Invitation(String issuer, String invited, String event, String chair, String time, String venue)
            implements TemplateBody {
        @Override
        public List<Block> blocks() {
            return List.of(
                    labelled(issuer + " trân trọng kính mời", invited),
                    Block.Paragraph.of("Tới dự " + event + "."),
                    labelled("Chủ trì", chair),
                    labelled("Thời gian", time),
                    labelled("Địa điểm", venue + "./."));
        }
    }

    /** Template 1.8, giấy giới thiệu. */
    record Introduction(String issuer, String person, String office, String sentTo, String purpose, PartialDate validTo)
            implements TemplateBody {
        @Override
        public List<Block> blocks() {
            return List.of(
                    Block.Paragraph.of(issuer + " trân trọng giới thiệu:"),
                    labelled("Ông (bà)", person),
                    labelled("Chức vụ", office),
                    labelled("Được cử đến", sentTo),
                    labelled("Về việc", purpose),
                    Block.Paragraph.of(
                            "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ./."),
                    Block.Paragraph.of("Giấy này có giá trị đến hết " + validTo.inWords() + "."));
        }
    }

    /**
     * Template 1.9, biên bản.
     *
     * @param present one line each
     * @param proceedings what was said and decided
     * @param end time in words
     */
    record Minutes(
            String start,
            String venue,
            List<String> present,
            String chair,
            String secretary,
            List<Block> proceedings,
            String end)
            implements TemplateBody {
        public Minutes {
            present = List.copyOf(present);
            proceedings = List.copyOf(proceedings);
        }

        @Override
        public List<Block> blocks() {
            List<Block> all = new ArrayList<>();
            all.add(labelled("Thời gian bắt đầu", start));
            all.add(labelled("Địa điểm", venue));
            all.add(Block.Paragraph.of("Thành phần tham dự:"));
            present.forEach(each -> all.add(Block.Numbered.of("-", each)));
            all.add(labelled("Chủ trì (chủ tọa)", chair));
            all.add(labelled("Thư ký (người ghi biên bản)", secretary));
            all.add(Block.Paragraph.of("Nội dung:"));
            all.addAll(proceedings);
            all.add(Block.Paragraph.of("Cuộc họp kết thúc vào " + end + "./."));
            return all;
        }
    }

    /**
     * Template 1.10, giấy nghỉ phép.
     *
     * @param period for example {@code 05 ngày, kể từ ngày … đến hết ngày …}
     * @param countedAs what the days are counted as, for example {@code nghỉ phép năm 2024}
     */
    record Leave(
            String issuer,
            PartialDate requested,
            String person,
            String office,
            String period,
            String place,
            String countedAs)
            implements TemplateBody {
        @Override
        public List<Block> blocks() {
            return List.of(
                    Block.Paragraph.of("Xét Đơn đề nghị nghỉ phép " + requested.inWords() + " của ông (bà) " + person
                            + ", " + issuer + " cấp cho:"),
                    labelled("Ông (bà)", person),
                    labelled("Chức vụ", office),
                    Block.Paragraph.of("Nghỉ phép trong thời gian " + period + " tại " + place + "."),
                    Block.Paragraph.of("Số ngày nghỉ phép nêu trên được tính vào thời gian " + countedAs + "./."));
        }
    }
}
