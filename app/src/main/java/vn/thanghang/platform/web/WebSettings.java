package vn.thanghang.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says about itself in the frame of each page.
 *
 * @param organisation the body that runs the system, empty when not set
 * @param contact whom to ask, empty when not set
 * @param demo true when people and work are invented
 */
@ConfigurationProperties("thanghang.web")
public record WebSettings(
        @DefaultValue("") String organisation,
        @DefaultValue("") String contact,
        @DefaultValue("false") boolean demo) {}
