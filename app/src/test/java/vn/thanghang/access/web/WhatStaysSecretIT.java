package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.platform.VarFolder;

/** Logs, events, session ids and files of keys: nothing a stranger could use is written where others read. */
@AccessIT
@ExtendWith(OutputCaptureExtension.class)
class WhatStaysSecretIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private VarFolder folder;

    @Test
    void whatAWallTurnedAwayStandsInTheLogWithoutItsSecret(CapturedOutput output) throws IOException {
        var nobody = Visitor.anonymous(context);
        nobody.send(nobody.postRequest("/dang-nhap", Map.of(), "wrong").header("Origin", nobody.origin()));
        nobody.send(nobody.postRequest("/kich-hoat/abcdefgh23456777", Map.of(), "wrong")
                .header("Origin", "https://evil.example"));
        nobody.get("/dang-nhap?tiep=/a&tiep=/b");
        RawHttp.ask(
                URI.create(nobody.origin()).getPort(),
                String.join(
                        "\r\n",
                        "POST /dang-nhap%0d%0aERROR HTTP/1.1",
                        "Host: localhost",
                        "Origin: https://evil.example",
                        "Content-Length: 0",
                        "Connection: close",
                        "",
                        ""));
        assertThat(output.getOut())
                .contains("refused with 403: POST /dang-nhap from 127.0.0.1")
                .contains("refused with 403: POST /kich-hoat/* from 127.0.0.1")
                .contains("refused with 400: GET /dang-nhap from 127.0.0.1")
                .doesNotContain("abcdefgh23456777")
                .doesNotContainPattern("(?m)^ERROR");
    }

    @Test
    void passwordsCodesAndSessionsReachNeitherLogNorEvents(CapturedOutput output) {
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        visitor.post("/dang-nhap", Map.of("login", "lo.mat.khau", "password", "mật khẩu thật 4711"));
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        var invited = administrator.page(administrator.post(
                "/quan-tri/nguoi-dung",
                Map.of("name", "Người Mời", "login", "moi.4711", "role", "MONITOR", "from", "1/1/2026")));
        var link = invited.select("#lien-ket").attr("value");
        var code = link.substring(link.lastIndexOf('/') + 1);
        var events = String.join(
                "\n",
                sql.sql("select e::text from audit.event e").query(String.class).list());
        assertThat(code).hasSizeGreaterThan(20);
        for (var secret : List.of(
                "mật khẩu thật", code, administrator.cookie("sid"), visitor.cookie("sid"), administrator.csrf())) {
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(events).doesNotContain(secret);
        }
        assertThat(events).contains("access.sign-in.refused", "access.account.invited");
    }

    @Test
    void aFaultIsWrittenUnderItsNumber(CapturedOutput output) {
        var nobody = Visitor.anonymous(context);
        var number =
                nobody.page(nobody.get("/test/fault")).select("main").text().replaceFirst("(?s).*Số sự cố:? *", "");
        assertThat(number).hasSizeGreaterThan(7);
        assertThat(output.getOut()).contains("incident " + number.substring(0, 8) + " on /test/fault");
    }

    @Test
    void sessionIdsAreLongAndNeverTheSame() {
        var seen = new LinkedHashSet<String>();
        for (int i = 0; i < 50; i++) {
            var visitor = new Visitor(context);
            visitor.read("/dang-nhap");
            assertThat(visitor.cookie("sid")).as("256 bits in base64url").matches("[A-Za-z0-9_-]{43}");
            assertThat(seen.add(visitor.cookie("sid"))).isTrue();
        }
    }

    @Test
    void secretsLieInFilesOfTheOwnerOnly() throws IOException {
        int secret = 0;
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            for (var file :
                    files.filter(each -> !each.toString().endsWith(".pub")).toList()) {
                secret++;
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .matches("r[w-]-------");
            }
        }
        assertThat(secret).isGreaterThanOrEqualTo(2);
    }
}
