package vn.thanghang.oversight.grid.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of the grid in the frame; the summary and the inspections are reached from it. */
@Configuration(proxyBeanMethods = false)
class GridWebConfiguration {

    @Bean
    NavigationItem gridNavigation() {
        return new NavigationItem(28, "oversight.grid.navigation", GridPaths.GRID, "table", false);
    }
}
