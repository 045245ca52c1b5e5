package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.platform.database.DatabaseIT;

/** Everybody says where reminders are mailed to, or that they are not. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnMailPagesIT {

    @Autowired
    ApplicationContext context;

    @Test
    void anAddressIsKeptAndTakenBack() {
        var officer = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        assertThat(officer.post("/tai-khoan/thu", Map.of("dia-chi", " can.bo@tinh.example "))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.read("/tai-khoan/thu").select("#dia-chi").attr("value"))
                .isEqualTo("can.bo@tinh.example");
        assertThat(officer.post("/tai-khoan/thu", Map.of("dia-chi", "")).statusCode())
                .isEqualTo(302);
        assertThat(officer.read("/tai-khoan/thu").title()).contains("Chưa nhận thư");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canbo", "a@b", "a b@c.vn", "a@c.vn,b@c.vn", "<a@c.vn>", "a@c.vn\r\nBcc: b@c.vn"})
    void whatIsNoAddressIsRefusedAndStaysInTheField(String typed) {
        var officer = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        var answer = officer.post("/tai-khoan/thu", Map.of("dia-chi", typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(officer.page(answer).select(".error").text()).contains("chưa phải một địa chỉ thư");
        assertThat(officer.read("/tai-khoan/thu").select("#dia-chi").attr("value"))
                .isEmpty();
    }
}
