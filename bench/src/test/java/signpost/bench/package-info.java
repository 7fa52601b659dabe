@NullMarked
package signpost.bench;

import org.jspecify.annotations.NullMarked;
