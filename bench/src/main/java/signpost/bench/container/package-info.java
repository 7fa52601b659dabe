@NullMarked
package signpost.bench.container;

import org.jspecify.annotations.NullMarked;
