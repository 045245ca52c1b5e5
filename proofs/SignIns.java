import java.net.URI;
import java.nio.file.Path;

/** Signs people of the demonstration in, one after the other: each leaves a session and an event. */
public class SignIns {

    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        try (var server = new DemoServer(Path.of("."), Path.of("."), base.getPort())) {
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                server.new Visitor("Chuyên viên theo dõi").enter();
            }
        }
    }
}
