// What happens to the address of a page before the cache is asked for it. CloudFront runs this as a CloudFront Function
// (runtime cloudfront-js-2.0, viewer-request); local/ runs this same file, so that there is one rule and not two.
//
//   /topics/        the file /topics/index.html
//   /topics         301 to /topics/
//   anything else   as it came; the bucket knows it or it is a 404
//
// Write only what both engines know: ES6 without modules, no classes, no regular expression that can backtrack.
// `./deploy` uploads it without the lines that are only a comment, and those must fit in 4,096 bytes (see template.yaml).

// Our own addresses, and nothing else: `//evil.example` or `/\evil.example` in a Location would name another host.
const PAGE_WITHOUT_SLASH = /^(?:\/[\w-]+)+$/;

function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
    return request;
  }
  if (PAGE_WITHOUT_SLASH.test(request.uri)) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: {
        // No page reads a query, so none is carried over.
        location: { value: request.uri + '/' },
        'cache-control': { value: 'public, max-age=3600' },
      },
    };
  }
  return request;
}
