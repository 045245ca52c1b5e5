/**
 * What every controller of the interface for programs ({@code /api/v1}) is built from: parts of lists, and answers that are
 * given once however often they are asked for. The controllers themselves stand in the web package of their module, under
 * the same acts as its pages.
 */
@NullMarked
@NamedInterface("api")
package vn.thanghang.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
