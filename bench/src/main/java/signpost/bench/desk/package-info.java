@NullMarked
package signpost.bench.desk;

import org.jspecify.annotations.NullMarked;
