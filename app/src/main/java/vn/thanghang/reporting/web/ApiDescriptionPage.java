package vn.thanghang.reporting.web;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.Requires;

/** Where programs read how to ask. */
@RestController
class ApiDescriptionPage {

    private final ApiDescription description;

    ApiDescriptionPage(ApiDescription description) {
        this.description = description;
    }

    @Requires(Act.READ_HOME)
    @GetMapping("/api/v1/openapi.json")
    Map<String, Object> openApi() {
        return description.document();
    }
}
