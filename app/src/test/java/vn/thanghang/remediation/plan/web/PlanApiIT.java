package vn.thanghang.remediation.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** Plans, tasks and assignments for programs: the same steps as on the pages, given once for a key, refused in words. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext context;

    @Test
    void takesThePlanDownItsRoad() {
        var walk = new PlanWalk(context);
        String address = walk.begin();
        String api = "/api/v1/plans/" + address.replaceFirst(".*/", "");
        JsonNode musts = read(walk.officer.ask(api + "/findings"), 200);
        assertThat(musts.findValuesAsString("rule")).isNotEmpty();
        JsonNode blocked = read(walk.officer.tell(api + "/submission", at(walk), key()), 422);
        assertThat(blocked.at("/reason").asString()).isEqualTo("BLOCKED");
        assertThat(blocked.at("/lines").size()).isEqualTo((int)
                musts.valueStream().filter(each -> each.at("/must").asBoolean()).count());
        walk.fill(address);

        String key = key();
        String submission = at(walk);
        JsonNode submitted = read(walk.officer.tell(api + "/submission", submission, key), 200);
        assertThat(submitted.at("/state").asString()).isEqualTo("SUBMITTED");
        assertThat(read(walk.officer.tell(api + "/submission", submission, key), 200))
                .as("asked again, answered again")
                .isEqualTo(submitted);
        assertThat(read(walk.officer.tell(api + "/submission", submission, key()), 409)
                        .at("/reason")
                        .asString())
                .isEqualTo("LATE");
        assertThat(walk.monitor.ask(api).statusCode()).as("a draft of another").isEqualTo(404);
        assertThat(walk.officer.tell(api + "/approval", at(walk), key()).statusCode())
                .isEqualTo(403);
        read(walk.head.tell(api + "/return", "{\"version\":" + walk.version() + ",\"reason\":\"thử\"}", key()), 200);
        walk.issue(address, "12");

        assertThat(read(walk.officer.tell(api + "/sending", at(walk), key()), 200)
                        .at("/state")
                        .asString())
                .isEqualTo("SENT");
        String review =
                "{\"version\":" + walk.version() + ",\"meets\":false,\"remarks\":{\"chung\":\"Bổ sung số liệu\"}}";
        assertThat(walk.officer.tell(api + "/review", review, key()).statusCode())
                .isEqualTo(403);
        assertThat(read(walk.monitor.tell(api + "/review", review, key()), 200)
                        .at("/state")
                        .asString())
                .isEqualTo("TO_COMPLETE");
        assertThat(read(walk.monitor.ask(api + "/reviews"), 200)
                        .at("/0/remarks/0/words")
                        .asString())
                .isEqualTo("Bổ sung số liệu");
        assertThat(read(walk.monitor.ask(api + "/versions"), 200)
                        .at("/0/content/tasks")
                        .size())
                .isEqualTo(2);
        assertThat(read(walk.monitor.ask("/api/v1/plans?agency=" + walk.agency), 200)
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void followsTasksAndTheirTime() {
        var walk = new PlanWalk(context);
        String address = walk.begin();
        walk.fill(address);
        walk.issue(address, "13");
        JsonNode tasks = read(walk.officer.ask("/api/v1/tasks?due=ANY&agency=" + walk.agency), 200);
        assertThat(tasks.at("/items").size()).isEqualTo(2);
        assertThat(tasks.at("/next").isNull()).isTrue();
        String task = "/api/v1/tasks/" + tasks.at("/items/0/id").asString();
        int version = tasks.at("/items/0/version").asInt();

        assertThat(read(walk.officer.tell(task + "/progress", progress(version, "STUCK", ""), key()), 422)
                        .at("/reason")
                        .asString())
                .isEqualTo("OBSTACLE_MISSING");
        assertThat(walk.officer
                        .tell(task + "/progress", "{\"version\":0}", key())
                        .statusCode())
                .as("no choice")
                .isEqualTo(400);
        String key = key();
        for (int i = 0; i < 2; i++) {
            assertThat(read(walk.officer.tell(task + "/progress", progress(version, "UNDER_WAY", "a"), key), 200)
                            .at("/progress")
                            .asString())
                    .isEqualTo("UNDER_WAY");
        }
        assertThat(read(walk.officer.ask(task + "/reports"), 200).size()).isEqualTo(1);
        assertThat(walk.officer
                        .tell(task + "/progress", progress(version, "DONE", "b"), key)
                        .statusCode())
                .as("another request under the key")
                .isEqualTo(422);

        JsonNode asked = read(
                walk.officer.tell(
                        task + "/extensions",
                        "{\"to\":\"2023-08-31\",\"reason\":\"Chờ số liệu\",\"objectiveCause\":true}",
                        key()),
                201);
        String decision = "{\"version\":" + asked.at("/version").asInt() + ",\"granted\":true,\"causeConfirmed\":true}";
        assertThat(walk.officer
                        .tell(task + "/extensions/decision", decision, key())
                        .statusCode())
                .isEqualTo(403);
        read(walk.monitor.tell(task + "/extensions/decision", decision, key()), 200);
        assertThat(read(walk.monitor.ask(task), 200).at("/due").asString()).isEqualTo("2023-08-31");
        assertThat(read(walk.monitor.tell(task + "/extensions/decision", decision, key()), 409)
                        .at("/reason")
                        .asString())
                .isEqualTo("GRANTED_ALREADY");
        assertThat(walk.officer
                        .tell("/api/v1/tasks/" + UUID.randomUUID() + "/progress", progress(0, "DONE", ""), key())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void deliversInputsOfAnAssignment() {
        var walk = new PlanWalk(context);
        String sheet = "/api/v1/assignments/" + walk.sheet;
        assertThat(read(walk.officer.ask(sheet), 200).at("/state").asString()).isEqualTo("ISSUED");
        assertThat(read(walk.officer.ask(sheet + "/criteria"), 200).findValuesAsString("code"))
                .containsExactly("1.2", "2.1");
        assertThat(read(walk.officer.ask(sheet + "/pieces?lead=" + walk.agency), 200)
                        .size())
                .isEqualTo(2);
        JsonNode owed = read(walk.officer.ask(sheet + "/inputs?agency=" + PlanWalk.COORDINATING), 200);
        String input = sheet + "/inputs/" + owed.at("/0/coordinating/0/id").asString();
        Visitor giving = Visitor.signedIn(
                context, new TestPeople(context).holdingFor(PlanWalk.COORDINATING, Role.FOCAL_OFFICER));
        String deliver = "{\"version\":0,\"act\":\"DELIVER\",\"note\":\"Đã gửi\"}";
        assertThat(walk.officer.tell(input + "/steps", deliver, key()).statusCode())
                .as("not whose turn it is")
                .isEqualTo(404);
        assertThat(read(giving.tell(input + "/steps", deliver, key()), 200)
                        .at("/input/state")
                        .asString())
                .isEqualTo("DELIVERED");
        assertThat(read(giving.tell(input + "/steps", deliver, key()), 409)
                        .at("/reason")
                        .asString())
                .isEqualTo("LATE");
        assertThat(read(walk.officer.tell(input + "/steps", "{\"version\":1,\"act\":\"RETURN\"}", key()), 422)
                        .at("/reason")
                        .asString())
                .isEqualTo("NO_REASON");
    }

    private static String at(PlanWalk walk) {
        return "{\"version\":" + walk.version() + "}";
    }

    private static String progress(int version, String choice, String words) {
        return JSON.writeValueAsString(Map.of("version", version, "progress", choice, "words", words));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(media ->
                        assertThat(media).startsWith(status < 400 ? "application/json" : "application/problem+json"));
        return JSON.readTree(answer.body());
    }
}
