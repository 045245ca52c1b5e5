package vn.thanghang.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link of the first administrator once, to who started the system and nowhere else; none in the demonstration. */
@Component
class FirstCodePrinted {

    private final FirstAdministrator firstAdministrator;
    private final Demonstration demonstration;

    FirstCodePrinted(FirstAdministrator firstAdministrator, Demonstration demonstration) {
        this.firstAdministrator = firstAdministrator;
        this.demonstration = demonstration;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && !demonstration.isOn()) {
            int port = web.getWebServer().getPort();
            firstAdministrator.code().ifPresent(code -> print(port, code));
        }
    }

    /** To the terminal, not to the log: a log is copied to other hosts and kept. */
    private static void print(int port, String code) {
        System.out.println();
        System.out.println(
                "  Chưa có tài khoản nào. Mở liên kết sau (dùng một lần, trong 24 giờ) để lập tài khoản quản trị đầu tiên:");
        System.out.println(
                "  No account yet. Open this link (once, within 24 hours) to set up the first administrator:");
        System.out.println();
        System.out.println("    http://localhost:" + port + "/kich-hoat/" + code);
        System.out.println();
        System.out.flush();
    }
}
