package vn.thanghang.reporting.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanghang.access.Open;

/** The address without a path. Until there is work to list, it leads to the newest results. */
@Controller
class HomeController {

    @Open("only says where to go; what stands there has its own guard")
    @GetMapping("/")
    String home() {
        return "redirect:/chi-so";
    }
}
