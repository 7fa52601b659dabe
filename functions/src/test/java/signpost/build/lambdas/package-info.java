@NullMarked
package signpost.build.lambdas;

import org.jspecify.annotations.NullMarked;
