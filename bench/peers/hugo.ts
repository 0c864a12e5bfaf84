import type { Peer } from './peer.ts';

const baseof = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="stylesheet" href="{{ "site.css" | relURL }}">
</head>
<body>
<header><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a> <a href="{{ "regions/" | relURL }}">地区</a> <a href="{{ "themes/" | relURL }}">主题</a> <a href="{{ "years/" | relURL }}">年份</a></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`;

const single = `{{ define "main" }}
<p>{{ .Date.Format "2006-01-02" }} {{ .Params.speaker }} {{ .Params.level }}
{{ range .GetTerms "regions" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}
{{ range .GetTerms "themes" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>
{{ .TableOfContents }}
<article data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</article>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ end }}
`;

const list = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}
{{ end }}
`;

const terms = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>
{{ end }}
`;

const config = `baseURL = "/"
title = "测量用档案"
languageCode = "zh-CN"
hasCJKLanguage = true
paginate = 50
[taxonomies]
region = "regions"
theme = "themes"
year = "years"
`;

/** Hugo with plain layouts of our own, then Pagefind as it comes over what Hugo wrote. */
export const hugo: Peer = {
  slug: 'hugo',
  name: 'Hugo + Pagefind',
  format: 'hugo',
  texts: 'content/lectures',
  packages: { pagefind: '1.6.0' },
  files: {
    'config.toml': config,
    'layouts/_default/baseof.html': baseof,
    'layouts/_default/single.html': single,
    'layouts/_default/list.html': list,
    'layouts/_default/terms.html': terms,
    'layouts/index.html': list,
    'static/site.css': 'body { max-width: 40em; margin: auto; line-height: 1.8 }\n',
  },
  commands: [
    ['hugo', '--quiet'],
    ['node', 'node_modules/pagefind/lib/runner/bin.cjs', '--site', 'public'],
  ],
  leftovers: ['public', 'resources', '.hugo_build.lock'],
  out: 'public',
  index: 'public/pagefind',
  note: 'plain layouts, lists of 50 by region, theme and year; Pagefind as it comes indexes the article of each document',
};
