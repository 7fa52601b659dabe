/// What measurements have in common. Each kind has a package of its own and writes one section of
/// docs/performance.md, or, for the search, of docs/search.md.
@NullMarked
package signpost.bench;

import org.jspecify.annotations.NullMarked;
