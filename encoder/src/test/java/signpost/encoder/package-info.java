@NullMarked
package signpost.encoder;

import org.jspecify.annotations.NullMarked;
