/**
 * What may come: the simulator, the path to a target, the forecast with its back-test and the bands of ranks, held ready
 * over one state of the published results, and the commands that print them. For internal use: nothing of it goes into a
 * signed paper or onto a public page.
 */
@NamedInterface("outlook")
@NullMarked
package vn.thanghang.analysis.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
