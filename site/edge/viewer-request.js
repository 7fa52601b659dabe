// What happens to a request before the cache is asked. CloudFront runs this as a CloudFront Function (runtime cloudfront-js-2.0,
// viewer-request) on every behaviour; local/ runs the same file, so that there is one rule and not two.
//
//   /topics/        the file /v/<variant>/topics/index.html, the variant by the visitor's choice about cookies (signpost.site.Variant)
//   /topics         301 to /topics/, as /topics/index.html is
//   /settings.css   the stylesheet of what the visitor has set
//   /assets/…       the file; like the two above, with .br or .gz behind its name by what the browser takes
//   /back/          302 to the page that the cookies page was opened from
//   /api/, /exit    as they came
//   anything else   as it came; the bucket knows it or it is a 404
//
// The build puts in what stands between @ (see EdgeFile) and takes out the lines that are only a comment; what is left must fit in
// 4,096 bytes (see template.yaml). Write only what both engines know: ES6 without modules, no classes, no regular expression that can
// backtrack.

const WORDING = '@wording@';
const DAYS = Number('@days@');
// A consent has an identifier and a tag behind its day; a refusal has not, or has a whole consent there that is still to be erased (see
// ChoiceCookie). Nobody verifies them here: who forges a choice shows themselves another variant
// of a public page, and the functions believe nothing of it.
const CHOICE = /^([\w-]{1,20})\.(none|p|u|pu)\.(\d{1,6})s?(\.[\w-]{1,20}\.(?:p|u|pu)\.\d{1,6}s?)?(\.[\w-]{22}\.\d{1,6}\.[\w-]{22})?$/;
const SETTINGS = new RegExp('^@settings@$');
// Our own addresses, and nothing else: `//evil.example` or `/\evil.example` in a Location would name another host.
const PAGE = /^\/(?:[\w-]+\/)*$/;
const PAGE_WITHOUT_SLASH = /^(?:\/[\w-]+)+$/;

function cookie(request, name) {
  // Only over plain HTTP, on one's own machine, has a cookie its plain name; elsewhere anybody may have set such a one.
  const plain = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(header(request, 'host'));
  const found = request.cookies[(plain ? '' : '__Host-') + name];
  return found && !found.multiValue ? found.value : '';
}

function header(request, name) {
  const found = request.headers[name];
  return found ? found.value : '';
}

function variant(request) {
  const choice = CHOICE.exec(cookie(request, 'choice'));
  const notice = cookie(request, 'notice');
  if (choice && choice[1] === WORDING && (choice[2] === 'none') === (!choice[4] === !choice[5])) {
    const age = Math.floor(Date.now() / 86400000) - Number(choice[3]);
    if (age >= 0 && age < DAYS) {
      return (notice === 'saved' ? 'saved-' : '') + choice[2];
    }
  }
  if (notice === 'withdrawn' && request.uri === '/cookies/') {
    return 'withdrawn';
  }
  return header(request, 'sec-gpc') === '1' ? 'gpc' : 'ask';
}

function settings(request) {
  const set = cookie(request, 'settings');
  return '/settings/' + (SETTINGS.test(set) ? set : '@defaults@').replace(/\./g, '-') + '.css';
}

// How what the build compressed is named. The name is the cache's key, so that nobody gets what is meant for another's browser.
function packed(request) {
  const accepted = header(request, 'accept-encoding').toLowerCase().split(' ').join('').split(',');
  const takes = function (coding) {
    return accepted.some(function (item) {
      return item === coding || (item.indexOf(coding + ';q=') === 0 && Number(item.slice(coding.length + 3)) > 0);
    });
  };
  return takes('br') ? '.br' : takes('gzip') ? '.gz' : '';
}

function back(request) {
  const from = header(request, 'referer').split('/cookies/?from=')[1] || '/';
  return PAGE.test(from) ? from : '/';
}

// No page reads a query, so none is carried over.
function redirect(status, location, caching) {
  return {
    statusCode: status,
    statusDescription: 'See there',
    headers: { location: { value: location }, 'cache-control': { value: caching } },
  };
}

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const chosen = variant(request);
  // For the functions, over whatever the visitor sent under this name. The address goes where a limit goes by it, and nowhere else.
  const address = uri === '/api/feedback' ? event.viewer.ip : '-';
  request.headers['x-signpost-edge'] = { value: chosen + ' ' + address + ' ' + header(request, 'host') };
  if (uri === '/back/') {
    return redirect(302, back(request), 'no-store');
  }
  if (uri === '/settings.css') {
    request.uri = settings(request) + packed(request);
  } else if (uri.indexOf('/api/') === 0 || uri === '/exit') {
    return request;
  } else if (uri === folder) {
    request.uri = '/v/' + chosen + uri + 'index.html' + packed(request);
  } else if (folder === '/assets/') {
    request.uri = uri + packed(request);
  } else if (uri === folder + 'index.html' && PAGE.test(folder)) {
    return redirect(301, folder, 'public, max-age=3600');
  } else if (PAGE_WITHOUT_SLASH.test(uri)) {
    return redirect(301, uri + '/', 'public, max-age=3600');
  }
  return request;
}
