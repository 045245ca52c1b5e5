package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter of the committee of Trà Vinh in the register, with three duties, put there without being read. */
public final class RegisteredLetter {

    private RegisteredLetter() {}

    /** Point 1 is for everybody, point 2 asks the department of health for a plan, point 3 the one of home affairs to follow. */
    public static UUID add(JdbcClient sql) {
        return add(sql, "CONGVAN", LocalDate.of(2023, 5, 10));
    }

    /** The same duties in a document of another kind and day. */
    public static UUID add(JdbcClient sql, String type, LocalDate day) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, number, symbol,
                          dated, place, issuer, subject, addressees)
                        values (:id, 'INCOMING', 'REGISTERED', :id, '', false, :type, left(:number, 12), 'UBND-NC', :dated,
                          'Trà Vinh', 'ỦY BAN NHÂN DÂN TỈNH TRÀ VINH', 'nâng cao Chỉ số PAPI năm 2023', array['Sở, ban, ngành tỉnh'])
                        """)
                .param("id", id)
                .param("number", id.toString())
                .param("type", type)
                .param("dated", day.toString())
                .update();
        for (String state : new String[] {"DRAFT", "REGISTERED"}) {
            sql.sql("""
                            insert into directive.document_decision (document_id, state, actor, actor_name, decided_at)
                            values (:id, :state, 'person:x', 'Văn Thư', now())
                            """).param("id", id).param("state", state).update();
        }
        duty(
                sql,
                id,
                0,
                "Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố",
                "Quán triệt các văn bản của tỉnh",
                null);
        duty(sql, id, 1, "Sở Y tế", "Sở Y tế xây dựng kế hoạch khắc phục", LocalDate.of(2023, 6, 30));
        duty(sql, id, 2, "Sở Nội vụ", "Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp báo cáo", null);
        return id;
    }

    private static void duty(
            JdbcClient sql, UUID document, int position, String actor, String text, @Nullable LocalDate due) {
        sql.sql("""
                        insert into directive.duty (id, document_id, position, path, actor, text, due)
                        values (:id, :document, :position, :path, :actor, :text, :due)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document)
                .param("position", position)
                .param("path", Integer.toString(position + 1))
                .param("actor", actor)
                .param("text", text)
                .param("due", due)
                .update();
    }
}
