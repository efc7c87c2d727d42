// @ts-nocheck
/* Made from assets/templates by `yarn generate`; a test compares. */
/* eslint-disable */
const h={"0cb4424e2d64c05cbac3d5fa2cafe3e4a1a3d640f87542e97bbc2314957d0156":{0:function(o,n,t,c,a){var l;return"EXPOSE "+((l=o.lambda(n,n))!=null?l:"")+`
`},1:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"HEALTHCHECK --interval="+((l=e(u(n,"interval",{start:{line:26,column:25},end:{line:26,column:33}}),n))!=null?l:"")+" --timeout="+((l=e(u(n,"timeout",{start:{line:26,column:48},end:{line:26,column:55}}),n))!=null?l:"")+" --start-period="+((l=e(u(n,"startPeriod",{start:{line:26,column:75},end:{line:26,column:86}}),n))!=null?l:"")+" --retries=3 CMD "+((l=e(u(n,"health",{start:{line:26,column:107},end:{line:26,column:113}}),n))!=null?l:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`# syntax=docker/dockerfile:1
# Stages: builder, runtime (what the clusters run), development and testing.

# The compiler runs on the machine's own processor and builds for the one that is asked for.
FROM --platform=$BUILDPLATFORM `+((l=e(u(n,"buildBase",{start:{line:5,column:33},end:{line:5,column:42}}),n))!=null?l:"")+` AS builder
WORKDIR /src
# The dependencies first: they change less often than the sources, so this layer is kept.
COPY go.mod go.su[m] ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \\
  CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -ldflags='-s -w' -o /out/app .

FROM `+((l=e(u(n,"base",{start:{line:15,column:7},end:{line:15,column:11}}),n))!=null?l:"")+` AS runtime
RUN addgroup -S -g `+((l=e(u(n,"gid",{start:{line:16,column:21},end:{line:16,column:24}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:16,column:29},end:{line:16,column:33}}),n))!=null?l:"")+` \\
  && adduser -S -D -H -u `+((l=e(u(n,"uid",{start:{line:17,column:27},end:{line:17,column:30}}),n))!=null?l:"")+" -G "+((l=e(u(n,"user",{start:{line:17,column:38},end:{line:17,column:42}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:17,column:47},end:{line:17,column:51}}),n))!=null?l:"")+`
WORKDIR /app
COPY --from=builder /out/app /app/app
# The user `+((l=e(u(n,"user",{start:{line:20,column:13},end:{line:20,column:17}}),n))!=null?l:"")+`, by the number that the Pods run as.
USER `+((l=e(u(n,"uid",{start:{line:21,column:7},end:{line:21,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:21,column:15},end:{line:21,column:18}}),n))!=null?l:"")+`
`+((l=r(t,"each").call(s,r(n,"ports"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:22,column:0},end:{line:24,column:9}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"health"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:25,column:0},end:{line:27,column:7}}}))!=null?l:"")+"CMD "+((l=e(u(n,"start",{start:{line:28,column:6},end:{line:28,column:11}}),n))!=null?l:"")+`

FROM `+((l=e(u(n,"buildBase",{start:{line:30,column:7},end:{line:30,column:16}}),n))!=null?l:"")+` AS development
WORKDIR /app
ENV GOCACHE=/tmp/go-build GOPATH=/tmp/go HOME=/tmp
COPY --chown=`+((l=e(u(n,"uid",{start:{line:33,column:15},end:{line:33,column:18}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:33,column:23},end:{line:33,column:26}}),n))!=null?l:"")+` . .
USER `+((l=e(u(n,"uid",{start:{line:34,column:7},end:{line:34,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:34,column:15},end:{line:34,column:18}}),n))!=null?l:"")+`
CMD `+((l=e(u(n,"develop",{start:{line:35,column:6},end:{line:35,column:13}}),n))!=null?l:"")+`

FROM development AS testing
CMD `+((l=e(u(n,"test",{start:{line:38,column:6},end:{line:38,column:10}}),n))!=null?l:"")+`
`},useData:!0},"0d95e2dfbf5d23937df32d307e05482e33b19fa92a91de796856beaa7cdb259a":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`| Alert | Severity | What it means |
| --- | --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"alerts"),{name:"each",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:6,column:0},end:{line:8,column:9}}}))!=null?l:"")},1:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"| ["+((l=e(u(n,"name",{start:{line:7,column:5},end:{line:7,column:9}}),n))!=null?l:"")+"]("+((l=e(u(n,"name",{start:{line:7,column:15},end:{line:7,column:19}}),n))!=null?l:"")+".md) | "+((l=e(u(n,"severity",{start:{line:7,column:30},end:{line:7,column:38}}),n))!=null?l:"")+" | "+((l=e(u(n,"meaning",{start:{line:7,column:45},end:{line:7,column:52}}),n))!=null?l:"")+` |
`},2:function(o,n,t,c,a){return`This service has no alerts.
`},3:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"- "+((l=o.lambda(o.strict(n,"severity",{start:{line:16,column:4},end:{line:16,column:12}}),n))!=null?l:"")+": "+((l=u(t,"md").call(n??(o.nullContext||{}),u(n,"text"),{name:"md",hash:{},data:a,loc:{start:{line:16,column:16},end:{line:16,column:27}}}))!=null?l:"")+`
`},4:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:23,column:2},end:{line:23,column:14}}}))!=null?l:"")+":"+((l=e(t,"each").call(u,e(n,"links"),{name:"each",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:23,column:15},end:{line:23,column:98}}}))!=null?l:"")+`
`},5:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return" ["+((l=o.lambda(o.strict(n,"title",{start:{line:23,column:34},end:{line:23,column:39}}),n))!=null?l:"")+"]("+((l=e(t,"url").call(u,e(n,"url"),{name:"url",hash:{},data:a,loc:{start:{line:23,column:43},end:{line:23,column:59}}}))!=null?l:"")+")"+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:23,column:60},end:{line:23,column:89}}}))!=null?l:"")},6:function(o,n,t,c,a){return","},7:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"### "+((l=e(t,"md").call(u,e(n,"heading"),{name:"md",hash:{},data:a,loc:{start:{line:29,column:4},end:{line:29,column:18}}}))!=null?l:"")+`

`+((l=e(t,"each").call(u,e(n,"clusters"),{name:"each",hash:{},fn:o.program(8,a,0),inverse:o.noop,data:a,loc:{start:{line:31,column:0},end:{line:36,column:9}}}))!=null?l:"")+((l=e(t,"block").call(u,"sh",e(n,"commands"),{name:"block",hash:{},data:a,loc:{start:{line:37,column:0},end:{line:37,column:23}}}))!=null?l:"")+`

`},8:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- Cluster: "+((l=e(t,"md").call(u,n,{name:"md",hash:{},data:a,loc:{start:{line:32,column:11},end:{line:32,column:22}}}))!=null?l:"")+`
`+((l=e(t,"if").call(u,e(a,"last"),{name:"if",hash:{},fn:o.program(9,a,0),inverse:o.noop,data:a,loc:{start:{line:33,column:0},end:{line:35,column:7}}}))!=null?l:"")},9:function(o,n,t,c,a){return`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"# Runbooks of "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:14},end:{line:1,column:26}}}))!=null?l:"")+`

`+((l=e(t,"if").call(u,e(n,"alerts"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.program(2,a,0),data:a,loc:{start:{line:3,column:0},end:{line:11,column:7}}}))!=null?l:"")+`
## Whom to page

`+((l=e(t,"each").call(u,e(n,"escalation"),{name:"each",hash:{},fn:o.program(3,a,0),inverse:o.noop,data:a,loc:{start:{line:15,column:0},end:{line:17,column:9}}}))!=null?l:"")+"- Owner: "+((l=e(t,"code").call(u,e(n,"owner"),{name:"code",hash:{},data:a,loc:{start:{line:18,column:9},end:{line:18,column:23}}}))!=null?l:"")+`

## Where to look

`+((l=e(t,"each").call(u,e(n,"environments"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:22,column:0},end:{line:24,column:9}}}))!=null?l:"")+`
## When it is not clear what is wrong

`+((l=e(t,"each").call(u,e(n,"firstSteps"),{name:"each",hash:{},fn:o.program(7,a,0),inverse:o.noop,data:a,loc:{start:{line:28,column:0},end:{line:39,column:9}}}))!=null?l:"")},useData:!0},"11bcb1dafbdc9eb20abc89d1a8b18cbbff9eeef6b89f9b7c4ead3e77cd92e86b":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"Version "+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"handbook"),"version"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:32},end:{line:3,column:55}}}))!=null?l:"")+", "},1:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"last updated "+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"handbook"),"updated"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:101},end:{line:3,column:124}}}))!=null?l:"")+", "},2:function(o,n,t,c,a){return", Terraform 1.5 or later"},3:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.
prototype.hasOwnProperty.call(e,s))return e[s]};return"; `charts/"+((l=o.lambda(o.strict(u(n,"umbrella"),"name",{start:{line:13,column:91},end:{line:13,column:104}}),n))!=null?l:"")+"/` installs it and the services at once"},4:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| compose | "+((l=e(t,"code").call(u,e(e(n,"compose"),"file"),{name:"code",hash:{},data:a,loc:{start:{line:16,column:12},end:{line:16,column:33}}}))!=null?l:"")+" for development, "+((l=e(t,"code").call(u,e(e(n,"compose"),"productionFile"),{name:"code",hash:{},data:a,loc:{start:{line:16,column:51},end:{line:16,column:82}}}))!=null?l:"")+` as in production |
`},5:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"| pipeline | "+((l=u(t,"code").call(n??(o.nullContext||{}),u(u(n,"pipeline"),"file"),{name:"code",hash:{},data:a,loc:{start:{line:20,column:13},end:{line:20,column:35}}}))!=null?l:"")+` |
`},6:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"| GitOps | "+((l=u(t,"code").call(n??(o.nullContext||{}),u(u(n,"gitops"),"folder"),{name:"code",hash:{},data:a,loc:{start:{line:23,column:11},end:{line:23,column:33}}}))!=null?l:"")+` |
`},7:function(o,n,t,c,a){return"| Terraform | `terraform/`, a folder for each environment |\n"},8:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`
## Work on your machine

\`\`\`sh
git clone `+((l=e(u(n,"repository",{start:{line:33,column:12},end:{line:33,column:22}}),n))!=null?l:"")+`
cd `+((l=s(t,"sh").call(n??(o.nullContext||{}),s(n,"name"),{name:"sh",hash:{},data:a,loc:{start:{line:34,column:3},end:{line:34,column:14}}}))!=null?l:"")+`
cp .env.example .env   # then fill in
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:36,column:20},end:{line:36,column:32}}),n))!=null?l:"")+` up -d
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:37,column:20},end:{line:37,column:32}}),n))!=null?l:"")+` ps
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:38,column:20},end:{line:38,column:32}}),n))!=null?l:"")+` watch   # hot reload: sources go into the running container
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:39,column:20},end:{line:39,column:32}}),n))!=null?l:"")+" down    # volumes stay\n```\n\n`docker compose -f "+((l=e(u(s(n,"compose"),"productionFile",{start:{line:42,column:21},end:{line:42,column:43}}),n))!=null?l:"")+" up -d` starts the runtime stage, with the limits of the Pods. The version key is obsolete in Compose files, so there is none.\n"},9:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`
## Pipeline

Every commit is verified: lint, test suites, scans and the checks of the chart, at the same time. On `+((l=r(t,"code").call(u,r(r(n,"pipeline"),"branch"),{name:"code",hash:{},data:a,loc:{start:{line:48,column:101},end:{line:48,column:125}}}))!=null?l:"")+", what was built once is deployed to "+((l=r(t,"each").call(u,r(n,"targets"),{name:"each",hash:{},fn:o.program(10,a,0),inverse:o.noop,data:a,loc:{start:{line:48,column:162},end:{line:48,column:234}}}))!=null?l:"")+`; each can be addressed directly, too. After each deployment \`scripts/smoke-test.sh\` verifies it, and a failure goes back to the revision before.

| Kind of test | Where |
| --- | --- |
`+((l=r(t,"each").call(u,r(n,"suites"),{name:"each",hash:{},fn:o.program(12,a,0),inverse:o.noop,data:a,loc:{start:{line:52,column:0},end:{line:54,column:9}}}))!=null?l:"")+"| infrastructure | `helm lint`, kubeconform, `chartwright check`"+((l=r(t,"if").call(u,r(n,"chartTests"),{name:"if",hash:{},fn:o.program(13,a,0),inverse:o.noop,data:a,loc:{start:{line:55,column:64},end:{line:55,column:126}}}))!=null?l:"")+` |
| security | `+((l=r(t,"each").call(u,r(n,"scanners"),{name:"each",hash:{},fn:o.program(14,a,0),inverse:o.noop,data:a,loc:{start:{line:56,column:13},end:{line:56,column:78}}}))!=null?l:"")+"; a finding of severity "+((l=s(e(r(n,"pipeline"),"failOn",{start:{line:56,column:104},end:{line:56,column:119}}),n))!=null?l:"")+` or above stops it |

By the clock `+((l=r(t,"code").call(u,r(r(n,"pipeline"),"schedule"),{name:"code",hash:{},data:a,loc:{start:{line:58,column:13},end:{line:58,column:39}}}))!=null?l:"")+" (UTC; weekly unless the document says otherwise) everything is scanned again. Updates of dependencies and base images, security patches first, are proposed "+((l=s(e(r(n,"pipeline"),"updates",{start:{line:58,column:198},end:{line:58,column:214}}),n))!=null?l:"")+`; merge them weekly.

| Secret of the pipeline | What it is |
| --- | --- |
| `+((l=r(t,"code").call(u,r(r(n,"pipeline"),"credential"),{name:"code",hash:{},data:a,loc:{start:{line:62,column:2},end:{line:62,column:30}}}))!=null?l:"")+" | kubeconfig of the cluster in base64, one for each environment |\n| `REGISTRY_USERNAME`, `REGISTRY_PASSWORD` | for the registry of the image, where it is not the forge's own |\n"+((l=r(t,"if").call(u,r(n,"snyk"),{name:"if",hash:{},fn:o.program(16,a,0),inverse:o.noop,data:a,loc:{start:{line:64,column:0},end:{line:66,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"scout"),{name:"if",hash:{},fn:o.program(17,a,0),inverse:o.noop,data:a,loc:{start:{line:67,column:0},end:{line:69,column:7}}}))!=null?l:"")},10:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return((l=e(t,"md").call(u,e(n,"name"),{name:"md",hash:{},data:a,loc:{start:{line:48,column:179},end:{line:48,column:190}}}))!=null?l:"")+((l=e(t,"unless").call(u,e(a,"last"),{name:"unl\
ess",hash:{},fn:o.program(11,a,0),inverse:o.noop,data:a,loc:{start:{line:48,column:190},end:{line:48,column:225}}}))!=null?l:"")},11:function(o,n,t,c,a){return", then "},12:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"suite"),{name:"md",hash:{},data:a,loc:{start:{line:53,column:2},end:{line:53,column:14}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"command"),{name:"code",hash:{},data:a,loc:{start:{line:53,column:17},end:{line:53,column:33}}}))!=null?l:"")+` |
`},13:function(o,n,t,c,a){return", `helm unittest` with `tests/chart/`"},14:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return((l=o.lambda(n,n))!=null?l:"")+((l=u(t,"unless").call(n??(o.nullContext||{}),u(a,"last"),{name:"unless",hash:{},fn:o.program(15,a,0),inverse:o.noop,data:a,loc:{start:{line:56,column:39},end:{line:56,column:69}}}))!=null?l:"")},15:function(o,n,t,c,a){return", "},16:function(o,n,t,c,a){return"| `SNYK_TOKEN` | for Snyk |\n"},17:function(o,n,t,c,a){return"| `DOCKER_SCOUT_HUB_USER`, `DOCKER_SCOUT_HUB_PASSWORD` | for Docker Scout |\n"},18:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`
## Everything at once

The charts: `+((l=r(t,"code").call(u,r(r(n,"umbrella"),"name"),{name:"code",hash:{},data:a,loc:{start:{line:75,column:12},end:{line:75,column:34}}}))!=null?l:"")+" (the umbrella), "+((l=r(t,"each").call(u,r(r(n,"umbrella"),"charts"),{name:"each",hash:{},fn:o.program(19,a,0),inverse:o.noop,data:a,loc:{start:{line:75,column:51},end:{line:75,column:128}}}))!=null?l:"")+".\n\n```sh\n"+((l=r(t,"if").call(u,r(r(n,"umbrella"),"monitoring"),{name:"if",hash:{},fn:o.program(20,a,0),inverse:o.noop,data:a,loc:{start:{line:78,column:0},end:{line:80,column:7}}}))!=null?l:"")+"helm dependency build charts/"+((l=s(e(r(n,"umbrella"),"name",{start:{line:81,column:31},end:{line:81,column:44}}),n))!=null?l:"")+`
helm install `+((l=s(e(r(n,"umbrella"),"name",{start:{line:82,column:15},end:{line:82,column:28}}),n))!=null?l:"")+" charts/"+((l=s(e(r(n,"umbrella"),"name",{start:{line:82,column:40},end:{line:82,column:53}}),n))!=null?l:"")+" --namespace "+((l=s(e(r(n,"shown"),"namespace",{start:{line:82,column:70},end:{line:82,column:85}}),n))!=null?l:"")+" --create-namespace --take-ownership -f charts/"+((l=s(e(r(n,"umbrella"),"name",{start:{line:82,column:136},end:{line:82,column:149}}),n))!=null?l:"")+"/values-"+((l=s(e(r(n,"shown"),"name",{start:{line:82,column:161},end:{line:82,column:171}}),n))!=null?l:"")+`.yaml
helm upgrade `+((l=s(e(r(n,"umbrella"),"name",{start:{line:83,column:15},end:{line:83,column:28}}),n))!=null?l:"")+" charts/"+((l=s(e(r(n,"umbrella"),"name",{start:{line:83,column:40},end:{line:83,column:53}}),n))!=null?l:"")+" --namespace "+((l=s(e(r(n,"shown"),"namespace",{start:{line:83,column:70},end:{line:83,column:85}}),n))!=null?l:"")+" --take-ownership -f charts/"+((l=s(e(r(n,"umbrella"),"name",{start:{line:83,column:117},end:{line:83,column:130}}),n))!=null?l:"")+"/values-"+((l=s(e(r(n,"shown"),"name",{start:{line:83,column:142},end:{line:83,column:152}}),n))!=null?l:"")+`.yaml
helm history `+((l=s(e(r(n,"umbrella"),"name",{start:{line:84,column:15},end:{line:84,column:28}}),n))!=null?l:"")+" --namespace "+((l=s(e(r(n,"shown"),"namespace",{start:{line:84,column:45},end:{line:84,column:60}}),n))!=null?l:"")+`
helm rollback `+((l=s(e(r(n,"umbrella"),"name",{start:{line:85,column:16},end:{line:85,column:29}}),n))!=null?l:"")+" 1 --namespace "+((l=s(e(r(n,"shown"),"namespace",{start:{line:85,column:48},end:{line:85,column:63}}),n))!=null?l:"")+`
\`\`\`

It replaces the releases of the single charts: one owner an object, so use either.
`},19:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return((l=e(t,"code").call(u,n,{name:"code",hash:{},data:a,loc:{start:{line:75,column:76},end:{line:75,column:89}}}))!=null?l:"")+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(15,a,0),inverse:o.noop,data:a,loc:{start:{line:75,column:89},end:{line:75,column:119}}}))!=null?l:"")},20:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"helm dependency build charts/"+((l=o.lambda(o.strict(u(n,"umbrella"),"monitoring",{start:{line:79,column:31},end:{line:79,column:50}}),n))!=null?l:"")+`
`},21:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`
## Terraform

\`\`\`sh
terraform -chdir=terraform/`+((l=e(u(s(n,"shown"),"name",{start:{line:95,column:29},end:{line:95,column:39}}),n))!=null?l:"")+` init
terraform -chdir=terraform/`+((l=e(u(s(n,"shown"),"name",{start:{line:96,column:29},end:{line:96,column:39}}),n))!=null?l:"")+` plan
\`\`\`

Ownership of namespace and workload: one owner an object. Terraform makes the namespace and the first installation of each release, and ignores what changes in them afterwards; the chart owns both.
`},22:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`
## Kustomize

\`kustomize build --enable-helm --load-restrictor LoadRestrictionsNone kustomize/overlays/`+((l=o.lambda(o.strict(u(n,"shown"),"name",{start:{line:105,column:91},end:{line:105,column:101}}),n))!=null?l:"")+`\` gives what Helm gives. The mapping of Kustomize overlays to per-environment values:

| Overlay | Values |
| --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"targets"),{name:"each",hash:{},fn:o.program(23,a,0),inverse:o.noop,data:a,loc:{start:{line:109,column:0},end:{line:111,column:9}}}))!=null?l:"")},23:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"| `kustomize/overlays/"+((l=e(u(n,"name",{start:{line:110,column:24},end:{line:110,column:28}}),n))!=null?l:"")+"` | `chart/values.yaml`, then `chart/values-"+((l=e(u(n,"name",{start:{line:110,column:76},end:{line:110,column:80}}),n))!=null?l:"")+".yaml` |\n"},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"# Delivery of "+((l=r(t,"md").call(u,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:14},end:{line:1,column:26}}}))!=null?l:"")+`

`+((l=r(t,"if").call(u,r(r(n,"handbook"),"version"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:3,column:0},end:{line:3,column:64}}}))!=null?l:"")+((l=r(t,"if").call(u,r(r(n,"handbook"),"updated"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:3,column:64},end:{line:3,column:133}}}))!=null?l:"")+"maintained by "+((l=r(t,"code").call(u,r(n,"owner"),{name:"code",hash:{},data:a,loc:{start:{line:3,column:147},end:{line:3,column:161}}}))!=null?l:"")+`.

## Before you start

\`scripts/check-prerequisites.sh\` looks whether they are there: Docker 20.10 or later with Compose (hot reload: 2.22), kubectl 1.24 or later, a cluster of Kubernetes `+((l=s(e(n,"kubernetes",{start:{line:7,column:167},end:{line:7,column:177}}),n))!=null?l:"")+" or later (the chart refuses older ones), Helm "+((l=s(e(n,"helm",{start:{line:7,column:228},end:{line:7,column:232}}),n))!=null?l:"")+" or later"+((l=r(t,"if").call(u,r(n,"terraform"),{name:"if",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:7,column:243},end:{line:7,column:291}}}))!=null?l:"")+`.

## What lies where

| Part | Where |
| --- | --- |
| charts | \`chart/\`, with the library charts in \`chart/charts/\``+((l=r(t,"if").call(u,r(n,"umbrella"),{name:"if",hash:{},fn:o.program(3,a,0),inverse:o.noop,data:a,loc:{start:{line:13,column:63},end:{line:13,column:152}}}))!=null?l:"")+" |\n| monitoring | `chart/dashboards/`, rules in `chart/values.yaml`, pages in `docs/runbooks/` |\n"+((l=r(t,"if").call(u,r(n,"compose"),{name:"if",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:15,column:0},end:{line:17,column:7}}}))!=null?l:"")+"| scripts | `scripts/` |\n"+((l=r(t,"if").call(u,r(n,"pipeline"),{name:"if",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:19,column:0},end:{line:21,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"gitops"),{name:"if",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:22,column:0},end:{line:24,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"terraform"),{name:"if",hash:{},fn:o.program(7,a,0),inverse:o.noop,data:a,loc:{start:{line:25,column:0},end:{
line:27,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"compose"),{name:"if",hash:{},fn:o.program(8,a,0),inverse:o.noop,data:a,loc:{start:{line:28,column:0},end:{line:43,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"pipeline"),{name:"if",hash:{},fn:o.program(9,a,0),inverse:o.noop,data:a,loc:{start:{line:44,column:0},end:{line:70,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"umbrella"),{name:"if",hash:{},fn:o.program(18,a,0),inverse:o.noop,data:a,loc:{start:{line:71,column:0},end:{line:89,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"terraform"),{name:"if",hash:{},fn:o.program(21,a,0),inverse:o.noop,data:a,loc:{start:{line:90,column:0},end:{line:100,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"kustomize"),{name:"if",hash:{},fn:o.program(22,a,0),inverse:o.noop,data:a,loc:{start:{line:101,column:0},end:{line:112,column:7}}}))!=null?l:"")},useData:!0},"2eb514956a466fbfa00d391ab5b332493266686ed8a759ca3037543ef297f892":{0:function(o,n,t,c,a){var l;return" "+((l=o.
lambda(o.strict(n,"name",{start:{line:6,column:38},end:{line:6,column:42}}),n))!=null?l:"")},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`#!/bin/sh
# Renders every environment with \`helm template\` and checks it with kubeconform, without a cluster: tests/chart/render.sh
set -eu
cd "$(dirname "$0")/../.."

for environment in`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"targets"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:6,column:18},end:{line:6,column:53}}}))!=null?l:"")+`; do
  echo "$environment"
  helm lint --strict chart -f "chart/values-$environment.yaml"
  manifests=$(helm template chart -f "chart/values-$environment.yaml")
  printf '%s\\n' "$manifests" |
    kubeconform -strict -summary -ignore-missing-schemas -
done
`},useData:!0},"3ff5be3852ab2f05e49a416467b4116cc3590c98b6194d122834117df36c5f6e":{0:function(o,n,t,c,a){return`RUN apk add --no-cache build-base py3-pip python3 python3-dev
`},1:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return`RUN apk add --no-cache python3 \\
  && addgroup -S -g `+((l=e(u(n,"gid",{start:{line:19,column:22},end:{line:19,column:25}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:19,column:30},end:{line:19,column:34}}),n))!=null?l:"")+` \\
  && adduser -S -D -H -u `+((l=e(u(n,"uid",{start:{line:20,column:27},end:{line:20,column:30}}),n))!=null?l:"")+" -G "+((l=e(u(n,"user",{start:{line:20,column:38},end:{line:20,column:42}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:20,column:47},end:{line:20,column:51}}),n))!=null?l:"")+`
`},2:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"RUN groupadd --gid "+((l=e(u(n,"gid",{start:{line:22,column:21},end:{line:22,column:24}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:22,column:29},end:{line:22,column:33}}),n))!=null?l:"")+` \\
  && useradd --uid `+((l=e(u(n,"uid",{start:{line:23,column:21},end:{line:23,column:24}}),n))!=null?l:"")+" --gid "+((l=e(u(n,"gid",{start:{line:23,column:35},end:{line:23,column:38}}),n))!=null?l:"")+" --no-create-home --shell /usr/sbin/nologin "+((l=e(u(n,"user",{start:{line:23,column:86},end:{line:23,column:90}}),n))!=null?l:"")+`
`},3:function(o,n,t,c,a){var l;return"EXPOSE "+((l=o.lambda(n,n))!=null?l:"")+`
`},4:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"HEALTHCHECK --interval="+((l=e(u(n,"interval",{start:{line:35,column:25},end:{line:35,column:33}}),n))!=null?l:"")+" --timeout="+((l=e(u(n,"timeout",{start:{line:35,column:48},end:{line:35,column:55}}),n))!=null?l:"")+" --start-period="+((l=e(u(n,"startPeriod",{start:{line:35,column:75},end:{line:35,column:86}}),n))!=null?l:"")+" --retries=3 CMD "+((l=e(u(n,"health",{start:{line:35,column:107},end:{line:35,column:113}}),n))!=null?l:"")+`
`},5:function(o,n,t,c,a){return`  pip install 'watchdog[watchmedo]==6.0.0' && \\
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`# syntax=docker/dockerfile:1
# Stages: builder, runtime (what the clusters run), development and testing.

FROM `+((l=e(u(n,"base",{start:{line:4,column:7},end:{line:4,column:11}}),n))!=null?l:"")+` AS builder
`+((l=r(t,"if").call(s,r(n,"alpine"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:5,column:0},end:{line:7,column:7}}}))!=null?l:"")+`ENV PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app
RUN python3 -m venv /venv
ENV PATH=/venv/bin:$PATH
# The dependencies first: they change less often than the sources, so this layer is kept.
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM `+((l=e(u(n,"base",{start:{line:16,column:7},end:{line:16,column:11}}),n))!=null?l:"")+` AS runtime
`+((l=r(t,"if").call(s,r(n,"alpine"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.program(2,a,0),data:a,loc:{start:{line:17,column:0},end:{line:24,column:7}}}))!=null?l:"")+`ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /app
COPY --from=builder /venv /venv
COPY . .
# The user `+((l=e(u(n,"user",{start:{line:29,column:13},end:{line:29,column:17}}),n))!=null?l:"")+`, by the number that the Pods run as.
USER `+((l=e(u(n,"uid",{start:{line:30,column:7},end:{line:30,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:30,column:15},end:{line:30,column:18}}),n))!=null?l:"")+`
`+((l=r(t,"each").call(s,r(n,"ports"),{name:"each",hash:{},fn:o.program(3,a,0),inverse:o.noop,data:a,loc:{start:{line:31,column:0},end:{line:33,column:9}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"health"),{name:"if",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:34,column:0},end:{line:36,column:7}}}))!=null?l:"")+"CMD "+((l=e(u(n,"start",{start:{line:37,column:6},end:{line:37,column:11}}),n))!=null?l:"")+`

FROM runtime AS development
USER 0
RUN --mount=type=cache,target=/root/.cache/pip \\
`+((l=r(t,"if").call(s,r(n,"reloader"),{name:"if",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:42,column:0},end:{line:44,column:7}}}))!=null?l:"")+`  if [ -f requirements-dev.txt ]; then pip install -r requirements-dev.txt; fi
# What \`docker compose watch\` brings in belongs to the user.
ENV HOME=/tmp
COPY --chown=`+((l=e(u(n,"uid",{start:{line:48,column:15},end:{line:48,column:18}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:48,column:23},end:{line:48,column:26}}),n))!=null?l:"")+` . .
USER `+((l=e(u(n,"uid",{start:{line:49,column:7},end:{line:49,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:49,column:15},end:{line:49,column:18}}),n))!=null?l:"")+`
CMD `+((l=e(u(n,"develop",{start:{line:50,column:6},end:{line:50,column:13}}),n))!=null?l:"")+`

FROM development AS testing
CMD `+((l=e(u(n,"test",{start:{line:53,column:6},end:{line:53,column:10}}),n))!=null?l:"")+`
`},useData:!0},"455e89c28ee7e7e9d25a52bc09da36fb8c205d9c9c11f3e4d951afae0186fc05":{0:function(o,n,t,c,a){var l;return"EXPOSE "+((l=o.lambda(n,n))!=null?l:"")+`
`},1:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"HEALTHCHECK --interval="+((l=e(u(n,"interval",{start:{line:25,column:25},end:{line:25,column:33}}),n))!=null?l:"")+" --timeout="+((l=e(u(n,"timeout",{start:{line:25,column:48},end:{line:25,column:55}}),n))!=null?l:"")+" --start-period="+((l=e(u(n,"startPeriod",{start:{line:25,column:75},end:{line:25,column:86}}),n))!=null?l:"")+" --retries=3 CMD "+((l=e(u(n,"health",{start:{line:25,column:107},end:{line:25,column:113}}),n))!=null?l:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`# syntax=docker/dockerfile:1
# Stages: builder, runtime (what the clusters run), development and testing.

FROM `+((l=e(u(n,"buildBase",{start:{line:4,column:7},end:{line:4,column:16}}),n))!=null?l:"")+` AS builder
WORKDIR /app
# The dependencies first: they change less often than the sources, so this layer is kept.
COPY .mvn ./.mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B dependency:go-offline
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B package -DskipTests \\
  && find target -maxdepth 1 -name '*.jar' ! -name '*-sources.jar' ! -name 'original-*.jar' -exec cp {} /app/app.jar ';'

FROM `+((l=e(u(n,"base",{start:{line:14,column:7},end:{line:14,column:11}}),n))!=null?l:"")+` AS runtime
RUN addgroup -S -g `+((l=e(u(n,"gid",{start:{line:15,column:21},end:{line:15,column:24}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:15,column:29},end:{line:15,column:33}}),n))!=null?l:"")+` \\
  && adduser -S -D -H -u `+((l=e(u(n,"uid",{start:{line:16,column:27},end:{line:16,column:30}}),n))!=null?l:"")+" -G "+((l=e(u(n,"user",{start:{line:16,column:38},end:{line:16,column:42}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:16,column:47},end:{line:16,column:51}}),n))!=null?l:"")+`
WORKDIR /app
COPY --from=builder /app/app.jar /app/app.jar
# The user `+((l=e(u(n,"user",{start:{line:19,column:13},end:{line:19,column:17}}),n))!=null?l:"")+`, by the number that the Pods run as.
USER `+((l=e(u(n,"uid",{start:{line:20,column:7},end:{line:20,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:20,column:15},end:{line:20,column:18}}),n))!=null?l:"")+`
`+((l=r(t,"each").call(s,r(n,"ports"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:21,column:0},end:{line:23,column:9}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"health"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:24,column:0},end:{line:26,column:7}}}))!=null?l:"")+"CMD "+((l=e(u(n,"start",{start:{line:27,column:6},end:{line:27,column:11}}),n))!=null?l:"")+`

FROM builder AS development
ENV HOME=/tmp MAVEN_USER_HOME=/tmp/m2
COPY --chown=`+((l=e(u(n,"uid",{start:{line:31,column:15},end:{line:31,column:18}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:31,column:23},end:{line:31,column:26}}),n))!=null?l:"")+` . .
USER `+((l=e(u(n,"uid",{start:{line:32,column:7},end:{line:32,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:32,column:15},end:{line:32,column:18}}),n))!=null?l:"")+`
CMD `+((l=e(u(n,"develop",{start:{line:33,column:6},end:{line:33,column:13}}),n))!=null?l:"")+`

FROM development AS testing
CMD `+((l=e(u(n,"test",{start:{line:36,column:6},end:{line:36,column:10}}),n))!=null?l:"")+`
`},useData:!0},"4cb671b9d439e77171e43d6cf72037ea4dd7c8a15e0424d3fcb8a8bf70b077cc":{0:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"  "+((l=e(u(n,"name",{start:{line:8,column:4},end:{line:8,column:8}}),n))!=null?l:"")+") release="+((l=e(u(n,"release",{start:{line:8,column:22},end:{line:8,column:29}}),n))!=null?l:"")+" namespace="+((l=e(u(n,"namespace",{start:{line:8,column:44},end:{line:8,column:53}}),n))!=null?l:"")+" timeout="+((l=e(u(n,"timeout",{start:{line:8,column:66},end:{line:8,column:73}}),n))!=null?l:"")+` ;;
`},1:function(o,n,t,c,a){var l;return"kubectl rollout status "+((l=o.lambda(o.strict(n,"target",{start:{line:17,column:25},end:{line:17,column:31}}),n))!=null?l:"")+` -n "$namespace" --timeout="$timeout"
`},2:function(o,n,t,c,a){return`# The tests of the chart: they call the service from inside the cluster.
helm test "$release" -n "$namespace" --timeout "$timeout"
`},3:function(o,n,t,c,a){return`helm status "$release" -n "$namespace"
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`#!/bin/sh
# Waits until an environment runs what was deployed, then calls it: scripts/smoke-test.sh <environment>
set -eu

environment=\${1:?'say the environment: `+((l=e(u(n,"names",{start:{line:5,column:41},end:{line:5,column:46}}),n))!=null?l:"")+`'}
case "$environment" in
`+((l=r(t,"each").call(s,r(n,"targets"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:7,column:0},end:{line:9,column:9}}}))!=null?l:"")+`  *)
    echo "There is no environment '$environment', only `+((l=e(u(n,"names",{start:{line:11,column:57},end:{line:11,column:62}}),n))!=null?l:"")+`." >&2
    exit 2
    ;;
esac

`+((l=r(t,"if").call(s,r(n,"target"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:16,column:0},end:{line:18,column:7}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"tested"),{name:"if",hash:{},fn:o.program(2,a,0),inverse:o.program(3,a,0),data:a,loc:{start:{line:19,column:0},end:{line:24,column:7}}}))!=null?l:"")},useData:!0},"53c03be8e2ec365ac2a4d191dd13dae7e40aefc64c58c43c5f2cb1d5d4022b34":{0:function(o,n,t,c,a){return`at_least terraform 1.5 "$(terraform version 2>/dev/null | first_version)"
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`#!/bin/sh
# Looks whether this machine has what the page on delivery asks for: scripts/check-prerequisites.sh
set -u

failed=0

# at_least <tool> <least> <version found>
at_least() {
  if [ -z "$3" ]; then
    echo "missing  $1 ($2 or later)" >&2
    failed=1
  elif [ "$(printf '%s\\n%s\\n' "$2" "$3" | sort -V | head -n 1)" = "$2" ]; then
    echo "ok       $1 $3"
  else
    echo "too old  $1 $3 ($2 or later)" >&2
    failed=1
  fi
}

first_version() {
  sed -n 's/[^0-9]*\\([0-9][0-9]*\\.[0-9][0-9.]*\\).*/\\1/p' | head -n 1
}

at_least docker 20.10 "$(docker version --format '{{.Client.Version}}' 2>/dev/null | first_version)"
at_least kubectl 1.24 "$(kubectl version --client 2>/dev/null | first_version)"
at_least helm `+((l=e(u(n,"helm",{start:{line:26,column:16},end:{line:26,column:20}}),n))!=null?l:"")+` "$(helm version --short 2>/dev/null | first_version)"
`+((l=s(t,"if").call(n??(o.nullContext||{}),s(n,"terraform"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:27,column:0},end:{line:29,column:7}}}))!=null?l:"")+`# The cluster that kubectl points to, when there is one.
server=$(kubectl version 2>/dev/null | sed -n 's/^Server Version: //p' | first_version)
if [ -n "$server" ]; then at_least kubernetes `+((l=e(u(n,"kubernetes",{start:{line:32,column:48},end:{line:32,column:58}}),n))!=null?l:"")+` "$server"; fi

exit "$failed"
`},useData:!0},"6a9da7039a9795f54f42bb177649e6b9b89ca3186ddd33aeab4467cb9f69d491":{0:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"tier"),{name:"md",hash:{},data:a,loc:{start:{line:10,column:2},end:{line:10,column:13}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"services"),{name:"md",hash:{},data:a,loc:{start:{line:10,column:16},end:{line:10,column:31}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"requests"),{name:"md",hash:{},data:a,loc:{start:{line:10,column:34},end:{line:10,column:49}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"limits"),{name:"md",hash:{},data:a,loc:{start:{line:10,column:52},end:{line:10,column:65}}}))!=null?l:"")+` |
`},1:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return`
### `+((l=o.lambda(o.strict(n,"title",{start:{line:19,column:6},end:{line:19,column:11}}),n))!=null?l:"")+`

`+((l=e(t,"if").call(u,e(n,"quota"),{name:"if",hash:{},fn:o.program(2,a,0),inverse:o.program(3,a,0),data:a,loc:{start:{line:21,column:0},end:{line:21,column:67}}}))!=null?l:"")+`

| | Pods |`+((l=e(t,"each").call(u,e(n,"columns"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:23,column:10},end:{line:23,column:47}}}))!=null?l:"")+`
| --- | --- |`+((l=e(t,"each").call(u,e(n,"columns"),{name:"each",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:24,column:13},end:{line:24,column:45}}}))!=null?l:"")+`
`+((l=e(t,"each").call(u,e(n,"rows"),{name:"each",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:25,column:0},end:{line:27,column:9}}}))!=null?l:"")},2:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"Quota: "+((l=u(t,"code").call(n??(o.nullContext||{}),u(n,"quota"),{name:"code",hash:{},data:a,loc:{start:{line:21,column:20},end:{line:21,column:34}}}))!=null?l:"")},3:function(o,n,t,c,a){return"There is no quota."},4:function(o,n,t,c,a){var l;return" "+((l=o.lambda(n,n))!=null?l:"")+" |"},5:function(o,n,t,c,a){return" --- |"},6:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"name"),{name:"md",hash:{},data:a,loc:{start:{line:26,column:2},end:{line:26,column:13}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"pods"),{name:"md",hash:{},data:a,loc:{start:{line:26,column:16},
end:{line:26,column:27}}}))!=null?l:"")+" |"+((l=e(t,"each").call(u,e(n,"amounts"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:26,column:29},end:{line:26,column:66}}}))!=null?l:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"# Capacity of "+((l=e(t,"md").call(u,e(e(n,"system"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:14},end:{line:1,column:33}}}))!=null?l:"")+`

## Resource table

What one Pod requests and may use, by tier, in `+((l=o.lambda(o.strict(e(n,"shown"),"name",{start:{line:5,column:49},end:{line:5,column:59}}),n))!=null?l:"")+`.

| Tier | Services | Requests | Limits |
| --- | --- | --- | --- |
`+((l=e(t,"each").call(u,e(n,"resourceTable"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:9,column:0},end:{line:11,column:9}}}))!=null?l:"")+`
## Quota check at maximum replicas

What everything needs with as many Pods as the autoscalers may start, and what the quota of the namespace allows. The last line adds
the Pods of a rollout of everything at once: where it is above the quota, generating says so (\`CW_QUOTA_TOO_SMALL\`).
`+((l=e(t,"each").call(u,e(n,"capacity"),{name:"each",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:17,column:0},end:{line:28,column:9}}}))!=null?l:"")},useData:!0},"7ee7a5a56fc6b7247f7ab16755bbdea504dd26c32a33ec0d28057467e106738b":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`
## `+((l=o.lambda(o.strict(n,"title",{start:{line:7,column:5},end:{line:7,column:10}}),n))!=null?l:"")+`

| | Question | Answer |
| --- | --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"points"),{name:"each",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:11,column:0},end:{line:13,column:9}}}))!=null?l:"")},1:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=o.lambda(o.strict(n,"mark",{start:{line:12,column:4},end:{line:12,column:8}}),n))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"question"),{name:"md",hash:{},data:a,loc:{start:{line:12,column:13},end:{line:12,column:28}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"answer"),{name:"md",hash:{},data:a,loc:{start:{line:12,column:31},end:{line:12,column:44}}}))!=null?l:"")+` |
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"# Production readiness of "+((l=e(t,"md").call(u,e(e(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:26},end:{line:1,column:46}}}))!=null?l:"")+`

What a review before production asks, answered from what is generated for `+((l=o.lambda(o.strict(n,"lastEnvironment",{start:{line:3,column:76},end:{line:3,column:91}}),n))!=null?l:"")+`. **open**: somebody should decide
or do something; \u2013: it does not apply here.
`+((l=e(t,"each").call(u,e(n,"readiness"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:5,column:0},end:{line:14,column:9}}}))!=null?l:"")},useData:!0},"7f5ecf857b8047b5ef3b522044bca2cc0697b2a016f32a3f83e545de014359a4":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return" in the system **"+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"service"),"systemName"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:105},end:{line:3,column:130}}}))!=null?l:"")+"**"},1:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"  "+((l=o.lambda(o.strict(n,"id",{start:{line:9,column:4},end:{line:9,column:6}}),n))!=null?l:"")+'["'+((l=u(t,"mermaid").call(n??(o.nullContext||{}),u(n,"title"),{name:"mermaid",hash:{},data:a,loc:{start:{line:9,column:10},end:{line:9,column:27}}}))!=null?l:"")+`"] --> self
`},2:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"  self --> "+((l=o.lambda(o.strict(n,"id",{start:{line:12,column:13},end:{line:12,column:15}}),n))!=null?l:"")+'["'+((l=e(t,"mermaid").call(u,e(n,"title"),{name:"mermaid",hash:{},data:a,loc:{start:{line:12,column:19},end:{line:12,column:36}}}))!=null?l:"")+"<br>"+((l=e(t,"mermaid").call(u,e(n,"what"),{name:"mermaid",hash:{},data:a,loc:{start:{line:12,column:40},end:{line:12,column:56}}}))!=null?l:"")+`"]
`},3:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return`| Neighbour | What | Address | Set in the environment |
| --- | --- | --- | --- |
`+((l=e(t,"each").call(u,e(n,"dependencies"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:21,column:0},end:{line:23,column:9}}}))!=null?l:"")+`
`+((l=e(t,"if").call(u,e(n,"probesApart"),{name:"if",hash:{},fn:o.program(7,a,0),inverse:o.program(8,a,0),data:a,loc:{start:{line:25,column:0},end:{line:31,column:7}}}))!=null?l:"")},4:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:22,column:2},end:{line:22,column:14}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"what"),{name:"md",hash:{},data:a,loc:{start:{line:22,column:17},end:{line:22,column:28}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"address"),{name:"code",hash:{},data:a,loc:{start:{line:22,column:31},end:{line:22,column:47}}}))!=null?l:"")+" | "+((l=e(t,"each").call(u,e(n,"env"),{name:"each",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:22,column:50},end:{line:22,column:115}}}))!=null?l:"")+` |
`},5:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return((l=e(t,"code").call(u,n,{name:"code",hash:{},data:a,loc:{start:{line:22,column:63},end:{line:22,column:76}}}))!=null?l:"")+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:22,column:76},end:{line:22,column:106}}}))!=null?l:"")},6:function(o,n,t,c,a){return", "},7:function(o,n,t,c,a){return`Readiness covers dependencies, liveness does not: a Pod whose neighbour is down gets no requests, but is not restarted
for it. (That is what the two addresses are for; what they answer is the service's own work.)
`},8:function(o,n,t,c,a){return`Readiness and liveness do not ask at different addresses here. A readiness probe of its own could cover the dependencies: a
Pod whose neighbour is down would get no requests, and not be restarted for it.
`},9:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"Nothing: "+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:33,column:9},end:{line:33,column:29}}}))!=null?l:"")+` has no dependencies.
`},10:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`| Neighbour | From |
| --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"dependents"),{name:"each",hash:{},fn:o.program(11,a,0),inverse:o.noop,data:a,loc:{start:{line:41,column:0},end:{line:43,column:9}}}))!=null?l:"")},11:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:42,column:2},end:{line:42,column:14}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"address"),{name:"md",hash:{},data:a,loc:{start:{line:42,column:17},end:{line:42,column:31}}}))!=null?l:"")+` |
`},12:function(o,n,t,c,a){return`No other service that the documents name.
`},13:function(o,n,t,c,a,l,u){var e,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`
From outside the cluster:

`+((e=s(t,"each").call(n??(o.nullContext||{}),s(n,"environments"),{name:"each",hash:{},fn:o.program(14,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:51,column:0},end:{line:55,column:9}}}))!=null?e:"")},14:function(o,n,t,c,a,l,u){var e,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return(e=s(t,"each").call(n??(o.nullContext||{}),s(n,"hosts"),{name:"each",hash:{},fn:o.program(15,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:52,column:0},end:{line:54,column:9}}}))!=null?e:""},15:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"- "+((e=r(t,"md").call(s,r(u[1],"title"),{name:"md",hash:{},data:a,loc:{start:{line:53,column:2},end:{line:53,column:17}}}))!=null?e:"")+": "+((e=r(t,"code").call(s,n,{name:"code",hash:{},data:a,loc:{start:{line:53,column:19},end:{line:53,column:32}}}))!=null?e:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.strict,m=o.lambda,i=o.lookupProperty||function(f,d){if(Object.prototype.hasOwnProperty.call(f,d))return f[d]};return"# Architecture of "+((e=i(t,"md").call(s,i(i(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:18},end:{line:1,column:38}}}))!=null?e:"")+`

`+((e=i(t,"md").call(s,i(i(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:0},end:{line:3,column:20}}}))!=null?e:"")+" is a service of kind **"+((e=m(r(i(n,"service"),"kind",{start:{line:3,column:46},end:{line:3,column:58}}),n))!=null?e:"")+"**"+((e=i(t,"if").call(s,i(i(n,"service"),"systemName"),{name:"if",hash:{},fn:o.program(0,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:3,column:62},end:{line:3,column:139}}}))!=null?e:"")+". It runs as a "+((e=m(r(i(n,"workload"),"kind",{start:{line:3,column:156},end:{line:3,column:169}}),n))!=null?e:"")+" named "+((e=i(t,"code").call(s,i(i(n,"service"),"name"),{name:"code",hash:{},data:a,loc:{start:{line:3,column:178},end:{line:3,column:199}}}))!=null?e:"")+`.

\`\`\`mermaid
graph LR
  self["`+((e=i(t,"mermaid").call(s,i(i(n,"service"),"title"),{name:"mermaid",hash:{},data:a,loc:{start:{line:7,column:8},end:{line:7,column:33}}}))!=null?e:"")+`"]
`+((e=i(t,"each").call(s,i(n,"dependents"),{name:"each",hash:{},fn:o.program(1,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:8,column:0},end:{line:10,column:9}}}))!=null?e:"")+((e=i(t,"each").call(s,i(n,"dependencies"),{name:"each",hash:{},fn:o.program(2,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:11,column:0},end:{line:13,column:9}}}))!=null?e:"")+`\`\`\`

## What it calls

`+((e=i(t,"if").call(s,i(n,"dependencies"),{name:"if",hash:{},fn:o.program(3,a,0,l,u),inverse:o.program(9,a,0,l,u),data:a,loc:{start:{line:18,column:0},end:{line:34,column:7}}}))!=null?e:"")+`
## Who calls it

`+((e=i(t,"if").call(s,i(n,"dependents"),{name:"if",hash:{},fn:o.program(10,a,0,l,u),inverse:o.program(12,a,0,l,u),data:a,loc:{start:{line:38,column:0},end:{line:46,column:7}}}))!=null?e:"")+((e=i(t,"if").call(s,i(n,"exposed"),{name:"if",hash:{},fn:o.program(13,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:47,column:0},end:{line:56,column:7}}}))!=null?e:"")+`
## What the network lets through

Everything is refused but the edges above, DNS, and the scrapes of Prometheus. An edge is one line under \`dependsOn\` in
\`chartwright.yaml\` of the service that calls; it opens the port on both sides.
`},useData:!0,useDepths:!0},"7fbcb7728af4d3be7d01a633b1ba88b5bc76e9b9bd04685fc3e94f013096df22":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"| System | "+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"service"),"systemName"),{name:"md",hash:{},data:a,loc:{start:{line:9,column:11},end:{line:9,column:36}}}))!=null?l:"")+` |
`},1:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:20,column:2},end:{line:20,column:14}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"namespace"),{name:"code",hash:{},data:a,loc:{start:{line:20,column:17},end:{line:20,column:35}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"replicas"),{name:"md",hash:{},data:a,loc:{start:{line:20,column:38},end:{line:20,column:53}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"requests"),{name:"md",hash:{},data:a,loc:{start:{line:20,column:56},end:{line:20,column:71}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"limits"),{name:"md",hash:{},data:a,loc:{start:{line:20,column:74},end:{line:20,column:87}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"image"),{name:"code",hash:{},data:a,loc:{start:{line:20,column:90},end:{line:20,column:104}}}))!=null?l:"")+` |
`},2:function(o,n,t,c,a,l,u){var e,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`## Addresses

`+((e=s(t,"each").call(n??(o.nullContext||{}),s(n,"environments"),{name:"each",hash:{},fn:o.program(3,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:26,column:0},end:{line:30,column:9}}}))!=null?e:"")+`
`},3:function(o,n,t,c,a,l,u){var e,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return(e=s(t,"each").call(n??(o.nullContext||{}),s(n,"hosts"),{name:"each",hash:{},fn:o.program(4,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:27,column:0},end:{line:29,column:9}}}))!=null?e:""},4:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"- "+((e=r(t,"md").call(s,r(u[1],"title"),{name:"md",hash:{},data:a,loc:{start:{line:28,column:2},end:{line:28,column:17}}}))!=null?e:"")+": <https://"+((e=r(t,"url").call(s,n,{name:"url",hash:{},data:a,loc:{start:{line:28,column:28},end:{line:28,column:40}}}))!=null?e:"")+`>
`},5:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return(l=u(t,"if").call(n??(o.nullContext||{}),u(n,"links"),{name:"if",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:38,column:0},end:{line:40,column:7}}}))!=null?l:""},6:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:39,column:2},end:{line:39,column:14}}}))!=null?l:"")+":"+((l=e(t,"each").call(u,e(n,"links"),{name:"each",hash:{},fn:o.program(7,a,0),inverse:o.noop,data:a,loc:{start:{line:39,column:15},end:{line:39,column:98}}}))!=null?l:"")+`
`},7:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return" ["+((l=o.lambda(o.strict(n,"title",{start:{line:39,column:34},end:{line:39,column:39}}),n))!=null?l:"")+"]("+((l=e(t,"url").call(u,e(n,"url"),{name:"url",hash:{},data:a,loc:{start:{line:39,column:43},end:{line:39,column:59}}}))!=null?l:"")+")"+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(8,a,0),inverse:o.noop,data:a,loc:{start:{line:39,column:60},end:{line:39,column:89}}}))!=null?l:"")},8:function(o,n,t,c,a){return","},9:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`
## APIs

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"provides"),{name:"each",hash:{},fn:o.program(10,a,0),inverse:o.noop,data:a,loc:{start:{line:52,column:0},end:{line:54,column:9}}}))!=null?l:"")},10:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:53,column:2},end:{line:53,column:14}}}))!=null?l:"")+" ("+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:53,column:16},end:{line:53,column:29}}}))!=null?l:"")+`)
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.strict,m=o.lambda,i=o.lookupProperty||function(f,d){if(Object.prototype.hasOwnProperty.call(f,d))return f[d]};return"# "+((e=i(t,"md").call(s,i(i(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:2},end:{line:1,column:22}}}))!=null?e:"")+`

`+((e=i(t,"md").call(s,i(i(n,"service"),"description"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:0},end:{line:3,column:26}}}))!=null?e:"")+`

| | |
| --- | --- |
| Owner | `+((e=i(t,"code").call(s,i(i(n,"service"),"owner"),{name:"code",hash:{},data:a,loc:{start:{line:7,column:10},end:{line:7,column:32}}}))!=null?e:"")+` |
`+((e=i(t,"if").call(s,i(i(n,"service"),"systemName"),{name:"if",hash:{},fn:o.program(0,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:8,column:0},end:{line:10,column:7}}}))!=null?e:"")+"| Kind | "+((e=m(r(i(n,"service"),"kind",{start:{line:11,column:11},end:{line:11,column:23}}),n))!=null?e:"")+` |
| Tier | `+((e=m(r(i(n,"service"),"tier",{start:{line:12,column:11},end:{line:12,column:23}}),n))!=null?e:"")+` |
| Lifecycle | `+((e=m(r(i(n,"service"),"lifecycle",{start:{line:13,column:16},end:{line:13,column:33}}),n))!=null?e:"")+` |

## Environments

| Environment | Namespace | Replicas | Requests | Limits | Image |
| --- | --- | --- | --- | --- | --- |
`+((e=i(t,"each").call(s,i(n,"environments"),{name:"each",hash:{},fn:o.program(1,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:19,column:0},end:{line:21,column:9}}}))!=null?e:"")+`
`+((e=i(t,"if").call(s,i(n,"exposed"),{name:"if",hash:{},fn:o.program(2,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:23,column:0},end:{line:32,column:7}}}))!=null?e:"")+`## When something is wrong

Each alert has a [runbook page](runbooks/index.md): what it means, how to find the cause, how to mitigate, whom to page.

`+((e=i(t,"each").call(s,i(n,"environments"),{name:"each",hash:{},fn:o.program(5,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:37,column:0},end:{line:41,column:9}}}))!=null?e:"")+`
## More

- [Architecture](architecture.md): the neighbours, and what the network lets through
- [Production readiness](readiness.md): what a review before production asks, in ten chapters
- [Operations](operations.md): install, upgrade, roll back, with this service's own names
`+((e=i(t,"if").call(s,i(n,"provides"),{name:"if",hash:{},fn:o.program(9,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:48,column:0},end:{line:55,column:7}}}))!=null?e:"")},useData:!0,useDepths:!0},"9199111a122884eac39d8d3b50b20ba25bb5f100de669d0d113ed437c647cd2d":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`| Service | Kind | Tier | Owner | What it does |
| --- | --- | --- | --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"services"),{name:"each",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:14,column:0},end:{line:16,column:9}}}))!=null?l:"")},1:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"| "+((l=r(t,"md").call(u,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:15,column:2},end:{line:15,column:14}}}))!=null?l:"")+" ("+((l=r(t,"code").call(u,r(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:15,column:16},end:{line:15,column:29}}}))!=null?l:"")+") | "+((l=s(e(n,"kind",{start:{line:15,column:35},end:{line:15,column:39}}),n))!=null?l:"")+" | "+((l=s(e(n,"tier",{start:{line:15,column:46},end:{line:15,column:50}}),n))!=null?l:"")+" | "+((l=r(t,"code").call(u,r(n,"owner"),{name:"code",hash:{},data:a,loc:{start:{line:15,column:55},end:{line:15,column:69}}}))!=null?l:"")+" | "+((l=r(t,"md").call(u,r(n,"\
description"),{name:"md",hash:{},data:a,loc:{start:{line:15,column:72},end:{line:15,column:90}}}))!=null?l:"")+` |
`},2:function(o,n,t,c,a){return`None yet.
`},3:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`| Resource | Type | Version | What it is for |
| --- | --- | --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"resources"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:26,column:0},end:{line:28,column:9}}}))!=null?l:"")},4:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:27,column:2},end:{line:27,column:14}}}))!=null?l:"")+" ("+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:27,column:16},end:{line:27,column:29}}}))!=null?l:"")+") | "+((l=o.lambda(o.strict(n,"type",{start:{line:27,column:35},end:{line:27,column:39}}),n))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"version"),{name:"md",hash:{},data:a,loc:{start:{line:27,column:44},end:{line:27,column:58}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"description"),{name:"md",hash:{},data:a,loc:{start:{line:27,column:61},end:{line:27,column:79}}}))!=null?
l:"")+` |
`},5:function(o,n,t,c,a){return`Nothing.
`},6:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`
## Environments

| Environment | Namespace | Cluster |
| --- | --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"environments"),{name:"each",hash:{},fn:o.program(7,a,0),inverse:o.noop,data:a,loc:{start:{line:38,column:0},end:{line:40,column:9}}}))!=null?l:"")},7:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:39,column:2},end:{line:39,column:14}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"namespace"),{name:"code",hash:{},data:a,loc:{start:{line:39,column:17},end:{line:39,column:35}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"cluster"),{name:"md",hash:{},data:a,loc:{start:{line:39,column:38},end:{line:39,column:52}}}))!=null?l:"")+` |
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"# "+((l=e(t,"md").call(u,e(e(n,"system"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:2},end:{line:1,column:21}}}))!=null?l:"")+`

`+((l=e(t,"md").call(u,e(e(n,"system"),"description"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:0},end:{line:3,column:25}}}))!=null?l:"")+`

Owner: `+((l=e(t,"code").call(u,e(e(n,"system"),"owner"),{name:"code",hash:{},data:a,loc:{start:{line:5,column:7},end:{line:5,column:28}}}))!=null?l:"")+`

`+((l=e(t,"block").call(u,"mermaid",e(n,"diagram"),{name:"block",hash:{},data:a,loc:{start:{line:7,column:0},end:{line:7,column:27}}}))!=null?l:"")+`

## Services

`+((l=e(t,"if").call(u,e(n,"services"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.program(2,a,0),data:a,loc:{start:{line:11,column:0},end:{line:19,column:7}}}))!=null?l:"")+`
## What they share

`+((l=e(t,"if").call(u,e(n,"resources"),{name:"if",hash:{},fn:o.program(3,a,0),inverse:o.program(5,a,0),data:a,loc:{start:{line:23,column:0},end:{line:31,column:7}}}))!=null?l:"")+((l=e(t,"if").call(u,e(n,"environments"),{name:"if",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:32,column:0},end:{line:41,column:7}}}))!=null?l:"")},useData:!0},"9f6828579888bd4a91cedf95245e6bd529f0f1c3c51306359b019019f7ea0a7a":{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"Version "+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"handbook"),"version"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:32},end:{line:3,column:55}}}))!=null?l:"")+", "},1:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"last updated "+((l=u(t,"md").call(n??(o.nullContext||{}),u(u(n,"handbook"),"updated"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:101},
end:{line:3,column:124}}}))!=null?l:"")+", "},2:function(o,n,t,c,a){return", Terraform 1.5 or later"},3:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| compose | "+((l=e(t,"code").call(u,e(e(n,"compose"),"file"),{name:"code",hash:{},data:a,loc:{start:{line:16,column:12},end:{line:16,column:33}}}))!=null?l:"")+" for development, "+((l=e(t,"code").call(u,e(e(n,"compose"),"productionFile"),{name:"code",hash:{},data:a,loc:{start:{line:16,column:51},end:{line:16,column:82}}}))!=null?l:"")+` as in production |
`},4:function(o,n,t,c,a){return"| image | `Dockerfile`; base images stand in its `FROM` lines, other ones go through `delivery.image.base` of the document |\n"},5:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"| pipeline | "+((l=u(t,"code").call(n??(o.nullContext||{}),u(u(n,"pipeline"),"file"),{name:"code",hash:{},data:a,loc:{start:{line:23,column:13},end:{line:23,column:35}}}))!=null?l:"")+` |
`},6:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"| GitOps | "+((l=u(t,"code").call(n??(o.nullContext||{}),u(u(n,"gitops"),"folder"),{name:"code",hash:{},data:a,loc:{start:{line:26,column:11},end:{line:26,column:33}}}))!=null?l:"")+` |
`},7:function(o,n,t,c,a){return"| Terraform | `terraform/`, a folder for each environment |\n"},8:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`
## Work on your machine

\`\`\`sh
git clone `+((l=e(u(n,"repository",{start:{line:36,column:12},end:{line:36,column:22}}),n))!=null?l:"")+`
cd `+((l=s(t,"sh").call(n??(o.nullContext||{}),s(n,"name"),{name:"sh",hash:{},data:a,loc:{start:{line:37,column:3},end:{line:37,column:14}}}))!=null?l:"")+`
cp .env.example .env   # then fill in
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:39,column:20},end:{line:39,column:32}}),n))!=null?l:"")+` up -d
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:40,column:20},end:{line:40,column:32}}),n))!=null?l:"")+` ps
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:41,column:20},end:{line:41,column:32}}),n))!=null?l:"")+` watch   # hot reload: sources go into the running container
docker compose -f `+((l=e(u(s(n,"compose"),"file",{start:{line:42,column:20},end:{line:42,column:32}}),n))!=null?l:"")+" down    # volumes stay\n```\n\n`docker compose -f "+((l=e(u(s(n,"compose"),"productionFile",{start:{line:45,column:21},end:{line:45,column:43}}),n))!=null?l:"")+" up -d` starts the runtime stage, with the limits of the Pods. The version key is obsolete in Compose files, so there is none.\n"},9:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`
## Pipeline

Every commit is verified: lint, test suites, scans and the checks of the chart, at the same time. On `+((l=r(t,"code").call(u,r(r(n,"pipeline"),"branch"),{name:"code",hash:{},data:a,loc:{start:{line:51,column:101},end:{line:51,column:125}}}))!=null?l:"")+", what was built once is deployed to "+((l=r(t,"each").call(u,r(n,"targets"),{name:"each",hash:{},fn:o.program(10,a,0),inverse:o.noop,data:a,loc:{start:{line:51,column:162},end:{line:51,column:234}}}))!=null?l:"")+`; each can be addressed directly, too. After each deployment \`scripts/smoke-test.sh\` verifies it, and a failure goes back to the revision before.

| Kind of test | Where |
| --- | --- |
`+((l=r(t,"each").call(u,r(n,"suites"),{name:"each",hash:{},fn:o.program(12,a,0),inverse:o.noop,data:a,loc:{start:{line:55,column:0},end:{line:57,column:9}}}))!=null?l:"")+"| infrastructure | `helm lint`, kubeconform, `chartwright check`"+((l=r(t,"if").call(u,r(n,"chartTests"),{name:"if",hash:{},fn:o.program(13,a,0),inverse:o.noop,data:a,loc:{start:{line:58,column:64},end:{line:58,column:126}}}))!=null?l:"")+` |
| security | `+((l=r(t,"each").call(u,r(n,"scanners"),{name:"each",hash:{},fn:o.program(14,a,0),inverse:o.noop,data:a,loc:{start:{line:59,column:13},end:{line:59,column:78}}}))!=null?l:"")+"; a finding of severity "+((l=s(e(r(n,"pipeline"),"failOn",{start:{line:59,column:104},end:{line:59,column:119}}),n))!=null?l:"")+` or above stops it |
`+((l=r(t,"if").call(u,r(n,"loadTest"),{name:"if",hash:{},fn:o.program(16,a,0),inverse:o.noop,data:a,loc:{start:{line:60,column:0},end:{line:62,column:7}}}))!=null?l:"")+`
By the clock `+((l=r(t,"code").call(u,r(r(n,"pipeline"),"schedule"),{name:"code",hash:{},data:a,loc:{start:{line:64,column:13},end:{line:64,column:39}}}))!=null?l:"")+" (UTC; weekly unless the document says otherwise) everything is scanned again. Updates of dependencies and base images, security patches first, are proposed "+((l=s(e(r(n,"pipeline"),"updates",{start:{line:64,column:198},end:{line:64,column:214}}),n))!=null?l:"")+`; merge them weekly.

| Secret of the pipeline | What it is |
| --- | --- |
| `+((l=r(t,"code").call(u,r(r(n,"pipeline"),"credential"),{name:"code",hash:{},data:a,loc:{start:{line:68,column:2},end:{line:68,column:30}}}))!=null?l:"")+" | kubeconfig of the cluster in base64, one for each environment |\n| `REGISTRY_USERNAME`, `REGISTRY_PASSWORD` | for the registry of the image, where it is not the forge's own |\n"+((l=r(t,"if").call(u,r(n,"snyk"),{name:"if",hash:{},fn:o.program(17,a,0),inverse:o.noop,data:a,loc:{start:{line:70,column:0},end:{line:72,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"scout"),{name:"if",hash:{},fn:o.program(18,a,0),inverse:o.noop,data:a,loc:{start:{line:73,column:0},end:{line:75,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(r(n,"pipeline"),"sign"),{name:"if",hash:{},fn:o.program(19,a,0),inverse:o.noop,data:a,loc:{start:{line:76,column:0},end:{line:84,column:7}}}))!=null?l:"")},10:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return((l=
e(t,"md").call(u,e(n,"name"),{name:"md",hash:{},data:a,loc:{start:{line:51,column:179},end:{line:51,column:190}}}))!=null?l:"")+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(11,a,0),inverse:o.noop,data:a,loc:{start:{line:51,column:190},end:{line:51,column:225}}}))!=null?l:"")},11:function(o,n,t,c,a){return", then "},12:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"suite"),{name:"md",hash:{},data:a,loc:{start:{line:56,column:2},end:{line:56,column:14}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"command"),{name:"code",hash:{},data:a,loc:{start:{line:56,column:17},end:{line:56,column:33}}}))!=null?l:"")+` |
`},13:function(o,n,t,c,a){return", `helm unittest` with `tests/chart/`"},14:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return((l=o.lambda(n,n))!=null?l:"")+((l=u(t,"unless").call(n??(o.nullContext||{}),u(a,"last"),{name:"unless",hash:{},fn:o.program(15,a,0),inverse:o.noop,data:a,loc:{start:{line:59,column:39},end:{line:59,column:69}}}))!=null?l:"")},15:function(o,n,t,c,a){return", "},16:function(o,n,t,c,a){return"| performance | `tests/load/load-test.js` |\n"},17:function(o,n,t,c,a){return"| `SNYK_TOKEN` | for Snyk |\n"},18:function(o,n,t,c,a){return"| `DOCKER_SCOUT_HUB_USER`, `DOCKER_SCOUT_HUB_PASSWORD` | for Docker Scout |\n"},19:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return`
### Is an image ours?

\`\`\`sh
cosign verify --certificate-identity-regexp `+((l=e(t,"sh").call(u,e(n,"identity"),{name:"sh",hash:{},data:a,loc:{start:{line:81,column:44},end:{line:81,column:59}}}))!=null?l:"")+" --certificate-oidc-issuer "+((l=e(t,"sh").call(u,e(e(n,"pipeline"),"issuer"),{name:"sh",hash:{},data:a,loc:{start:{line:81,column:86},end:{line:81,column:108}}}))!=null?l:"")+" "+((l=e(t,"sh").call(u,e(n,"image"),{name:"sh",hash:{},data:a,loc:{start:{line:81,column:109},end:{line:81,column:121}}}))!=null?l:"")+`
cosign verify-attestation --type slsaprovenance --certificate-identity-regexp `+((l=e(t,"sh").call(u,e(n,"identity"),{name:"sh",hash:{},data:a,loc:{start:{line:82,column:78},end:{line:82,column:93}}}))!=null?l:"")+" --certificate-oidc-issuer "+((l=e(t,"sh").call(u,e(e(n,"pipeline"),"issuer"),{name:"sh",hash:{},data:a,loc:{start:{line:82,column:120},end:{line:82,column:142}}}))!=null?l:"")+" "+((l=e(t,"sh").call(u,e(n,"image"),{name:"sh",hash:{},data:a,loc:{start:{line:82,column:143},end:{line:82,column:155}}}))!=null?l:"")+"\n```\n"},20:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`
## Load test and exercises

The load test asks for `+((l=e(u(r(n,"loadTest"),"rate",{start:{line:90,column:25},end:{line:90,column:38}}),n))!=null?l:"")+" requests per second, with a duration of "+((l=e(u(r(n,"loadTest"),"duration",{start:{line:90,column:83},end:{line:90,column:100}}),n))!=null?l:"")+" and "+((l=e(u(r(n,"loadTest"),"workers",{start:{line:90,column:109},end:{line:90,column:125}}),n))!=null?l:"")+" workers at the start. Both can be changed:\n\n```sh\nkubectl port-forward service/"+((l=r(t,"sh").call(s,r(n,"name"),{name:"sh",hash:{},data:a,loc:{start:{line:93,column:29},end:{line:93,column:40}}}))!=null?l:"")+" 8080:"+((l=e(u(n,"port",{start:{line:93,column:48},end:{line:93,column:52}}),n))!=null?l:"")+" --namespace "+((l=e(u(r(n,"shown"),"namespace",{start:{line:93,column:69},end:{line:93,column:84}}),n))!=null?l:"")+` &
BASE_URL=http://localhost:8080 RATE=`+((l=e(u(r(n,"loadTest"),"rate",{start:{line:94,column:38},end:{line:94,column:51}}),n))!=null?l:"")+" DURATION="+((l=e(u(r(n,"loadTest"),"duration",{start:{line:94,column:65},end:{line:94,column:82}}),n))!=null?l:"")+` k6 run tests/load/load-test.js
kubectl get hpa --namespace `+((l=e(u(r(n,"shown"),"namespace",{start:{line:95,column:30},end:{line:95,column:45}}),n))!=null?l:"")+" --watch   # scale-up check\n```\n\nA chaos exercise, once a quarter in "+((l=r(t,"md").call(s,r(n,"exercised"),{name:"md",hash:{},data:a,loc:{start:{line:98,column:36},end:{line:98,column:52}}}))!=null?l:"")+": while the load test runs, `kubectl delete pod --selector app="+((l=r(t,"sh").call(s,r(n,"name"),{name:"sh",hash:{},data:a,loc:{start:{line:98,column:115},end:{line:98,column:126}}}))!=null?l:"")+" --namespace "+((l=r(t,"sh").call(s,r(n,"exercisedNamespace"),{name:"sh",hash:{},data:a,loc:{start:{line:98,column:139},end:{line:98,column:164}}}))!=null?l:"")+" --wait=false`, then one data store's Pod. Neither may cost more of the error budget than the runbooks say; write down what surprised you.\n"},21:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`
## Terraform

\`\`\`sh
terraform -chdir=terraform/`+((l=e(u(s(n,"shown"),"name",{start:{line:105,column:29},end:{line:105,column:39}}),n))!=null?l:"")+` init
terraform -chdir=terraform/`+((l=e(u(s(n,"shown"),"name",{start:{line:106,column:29},end:{line:106,column:39}}),n))!=null?l:"")+` plan
\`\`\`

Ownership of namespace and workload: one owner an object. Terraform makes the namespace and the first installation of each release, and ignores what changes in them afterwards; the chart owns both.
`},22:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`
## Kustomize

\`kustomize build --enable-helm --load-restrictor LoadRestrictionsNone kustomize/overlays/`+((l=o.lambda(o.strict(u(n,"shown"),"name",{start:{line:115,column:91},end:{line:115,column:101}}),n))!=null?l:"")+`\` gives what Helm gives. The mapping of Kustomize overlays to per-environment values:

| Overlay | Values |
| --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"targets"),{name:"each",hash:{},fn:o.program(23,a,0),inverse:o.noop,data:a,loc:{start:{line:119,column:0},end:{line:121,column:9}}}))!=null?l:"")},23:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"| `kustomize/overlays/"+((l=e(u(n,"name",{start:{line:120,column:24},end:{line:120,column:28}}),n))!=null?l:"")+"` | `chart/values.yaml`, then `chart/values-"+((l=e(u(n,"name",{start:{line:120,column:76},end:{line:120,column:80}}),n))!=null?l:"")+".yaml` |\n"},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"# Delivery of "+((l=r(t,"md").call(u,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:14},end:{line:1,column:26}}}))!=null?l:"")+`

`+((l=r(t,"if").call(u,r(r(n,"handbook"),"version"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:3,column:0},end:{line:3,column:64}}}))!=null?l:"")+((l=r(t,"if").call(u,r(r(n,"handbook"),"updated"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:3,column:64},end:{line:3,column:133}}}))!=null?l:"")+"maintained by "+((l=r(t,"code").call(u,r(n,"owner"),{name:"code",hash:{},data:a,loc:{start:{line:3,column:147},end:{line:3,column:161}}}))!=null?l:"")+`.

## Before you start

\`scripts/check-prerequisites.sh\` looks whether they are there: Docker 20.10 or later with Compose (hot reload: 2.22), kubectl 1.24 or later, a cluster of Kubernetes `+((l=s(e(n,"kubernetes",{start:{line:7,column:167},end:{line:7,column:177}}),n))!=null?l:"")+" or later (the chart refuses older ones), Helm "+((l=s(e(n,"helm",{start:{line:7,column:228},end:{line:7,column:232}}),n))!=null?l:"")+" or later"+((l=r(t,"if").call(u,r(n,"terraform"),{name:"if",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:7,column:243},end:{line:7,column:291}}}))!=null?l:"")+".\n\n## What lies where\n\n| Part | Where |\n| --- | --- |\n| charts | `chart/`, with the library chart in `chart/charts/` |\n| monitoring | `chart/dashboards/`, rules in `chart/values.yaml`, pages in `docs/runbooks/` |\n"+((l=r(t,"if").call(u,r(n,"compose"),{name:"if",hash:{},fn:o.program(3,a,0),inverse:o.noop,data:a,loc:{start:{line:15,column:0},end:{line:17,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"docke\
rfile"),{name:"if",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:18,column:0},end:{line:20,column:7}}}))!=null?l:"")+"| scripts | `scripts/` |\n"+((l=r(t,"if").call(u,r(n,"pipeline"),{name:"if",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:22,column:0},end:{line:24,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"gitops"),{name:"if",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:25,column:0},end:{line:27,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"terraform"),{name:"if",hash:{},fn:o.program(7,a,0),inverse:o.noop,data:a,loc:{start:{line:28,column:0},end:{line:30,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"compose"),{name:"if",hash:{},fn:o.program(8,a,0),inverse:o.noop,data:a,loc:{start:{line:31,column:0},end:{line:46,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"pipeline"),{name:"if",hash:{},fn:o.program(9,a,0),inverse:o.noop,data:a,loc:{start:{line:47,column:0},end:{line:85,column:7}}}))!=null?l:"")+
((l=r(t,"if").call(u,r(n,"loadTest"),{name:"if",hash:{},fn:o.program(20,a,0),inverse:o.noop,data:a,loc:{start:{line:86,column:0},end:{line:99,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"terraform"),{name:"if",hash:{},fn:o.program(21,a,0),inverse:o.noop,data:a,loc:{start:{line:100,column:0},end:{line:110,column:7}}}))!=null?l:"")+((l=r(t,"if").call(u,r(n,"kustomize"),{name:"if",hash:{},fn:o.program(22,a,0),inverse:o.noop,data:a,loc:{start:{line:111,column:0},end:{line:122,column:7}}}))!=null?l:"")},useData:!0},a936a549c8725631b72506823aacab545a007b8bdc16beca135fbf8410f23602:{0:function(o,n,t,c,a){var l;return"EXPOSE "+((l=o.lambda(n,n))!=null?l:"")+`
`},1:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"HEALTHCHECK --interval="+((l=e(u(n,"interval",{start:{line:27,column:25},end:{line:27,column:33}}),n))!=null?l:"")+" --timeout="+((l=e(u(n,"timeout",{start:{line:27,column:48},end:{line:27,column:55}}),n))!=null?l:"")+" --start-period="+((l=e(u(n,"startPeriod",{start:{line:27,column:75},end:{line:27,column:86}}),n))!=null?l:"")+" --retries=3 CMD "+((l=e(u(n,"health",{start:{line:27,column:107},end:{line:27,column:113}}),n))!=null?l:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`# syntax=docker/dockerfile:1
# Stages: builder, runtime (what the clusters run), development and testing.

FROM docker.io/library/composer:2 AS builder
WORKDIR /app
# The dependencies first: they change less often than the sources, so this layer is kept.
COPY composer.json composer.loc[k] ./
RUN --mount=type=cache,target=/tmp/cache composer install --no-dev --no-scripts --no-autoloader --prefer-dist --ignore-platform-reqs
COPY . .
RUN composer dump-autoload --no-dev --optimize

FROM `+((l=e(u(n,"base",{start:{line:12,column:7},end:{line:12,column:11}}),n))!=null?l:"")+` AS runtime
# Apache without root: a port above 1024. Under a read-only root, declare /var/run/apache2, /var/lock/apache2 and /tmp writable.
RUN sed -ri 's/^Listen 80$/Listen `+((l=e(u(n,"port",{start:{line:14,column:36},end:{line:14,column:40}}),n))!=null?l:"")+`/' /etc/apache2/ports.conf \\
  && sed -ri 's/:80>/:`+((l=e(u(n,"port",{start:{line:15,column:24},end:{line:15,column:28}}),n))!=null?l:"")+`>/; s#/var/www/html#/app/public#' /etc/apache2/sites-available/000-default.conf \\
  && sed -ri 's#/var/www/#/app/public#' /etc/apache2/apache2.conf \\
  && groupadd --gid `+((l=e(u(n,"gid",{start:{line:17,column:22},end:{line:17,column:25}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:17,column:30},end:{line:17,column:34}}),n))!=null?l:"")+` \\
  && useradd --uid `+((l=e(u(n,"uid",{start:{line:18,column:21},end:{line:18,column:24}}),n))!=null?l:"")+" --gid "+((l=e(u(n,"gid",{start:{line:18,column:35},end:{line:18,column:38}}),n))!=null?l:"")+" --no-create-home --shell /usr/sbin/nologin "+((l=e(u(n,"user",{start:{line:18,column:86},end:{line:18,column:90}}),n))!=null?l:"")+`
WORKDIR /app
COPY --from=builder /app ./
# The user `+((l=e(u(n,"user",{start:{line:21,column:13},end:{line:21,column:17}}),n))!=null?l:"")+`, by the number that the Pods run as.
USER `+((l=e(u(n,"uid",{start:{line:22,column:7},end:{line:22,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:22,column:15},end:{line:22,column:18}}),n))!=null?l:"")+`
`+((l=r(t,"each").call(s,r(n,"ports"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:23,column:0},end:{line:25,column:9}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"health"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:26,column:0},end:{line:28,column:7}}}))!=null?l:"")+"CMD "+((l=e(u(n,"start",{start:{line:29,column:6},end:{line:29,column:11}}),n))!=null?l:"")+`

FROM runtime AS development
USER 0
COPY --from=builder /usr/bin/composer /usr/local/bin/composer
RUN --mount=type=cache,target=/tmp/cache composer install --prefer-dist
# What \`docker compose watch\` brings in belongs to the user.
ENV HOME=/tmp
COPY --chown=`+((l=e(u(n,"uid",{start:{line:37,column:15},end:{line:37,column:18}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:37,column:23},end:{line:37,column:26}}),n))!=null?l:"")+` . .
USER `+((l=e(u(n,"uid",{start:{line:38,column:7},end:{line:38,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:38,column:15},end:{line:38,column:18}}),n))!=null?l:"")+`
CMD `+((l=e(u(n,"develop",{start:{line:39,column:6},end:{line:39,column:13}}),n))!=null?l:"")+`

FROM development AS testing
CMD `+((l=e(u(n,"test",{start:{line:42,column:6},end:{line:42,column:10}}),n))!=null?l:"")+`
`},useData:!0},a98820f389f1cc781c5ece2a2e13616be41a2278bb44b3207082578efdff4678:{0:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"| "+((l=r(t,"md").call(u,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:8,column:2},end:{line:8,column:14}}}))!=null?l:"")+" ("+((l=r(t,"code").call(u,r(n,"namespace"),{name:"code",hash:{},data:a,loc:{start:{line:8,column:16},end:{line:8,column:34}}}))!=null?l:"")+") | "+((l=s(e(n,"severity",{start:{line:8,column:40},end:{line:8,column:48}}),n))!=null?l:"")+" | "+((l=s(e(n,"for",{start:{line:8,column:55},end:{line:8,column:63}}),n))!=null?l:"")+" | "+((l=r(t,"each").call(u,r(n,"links"),{name:"each",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:8,column:68},end:{line:8,column:151}}}))!=null?l:"")+` |
`},1:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"["+((l=o.lambda(o.strict(n,"title",{start:{line:8,column:86},end:{line:8,column:91}}),n))!=null?l:"")+"]("+((l=e(t,"url").call(u,e(n,"url"),{name:"url",hash:{},data:a,loc:{start:{line:8,column:95},end:{line:8,column:111}}}))!=null?l:"")+")"+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:8,column:112},end:{line:8,column:142}}}))!=null?l:"")},2:function(o,n,t,c,a){return", "},3:function(o,n,t,c,a){var l;return`## Impact

`+((l=o.lambda(o.strict(n,"impact",{start:{line:18,column:2},end:{line:18,column:8}}),n))!=null?l:"")+`

`},4:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`| Neighbour | | Where |
| --- | --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"neighbours"),{name:"each",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:24,column:0},end:{line:26,column:9}}}))!=null?l:"")+`
`},5:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:25,column:2},end:{line:25,column:14}}}))!=null?l:"")+" | "+((l=o.lambda(o.strict(n,"role",{start:{line:25,column:19},end:{line:25,column:23}}),n))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"address"),{name:"md",hash:{},data:a,loc:{start:{line:25,column:28},end:{line:25,column:42}}}))!=null?l:"")+` |
`},6:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Notes of the team

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"notes"),{name:"each",hash:{},fn:o.program(7,a,0),inverse:o.noop,data:a,loc:{start:{line:32,column:0},end:{line:35,column:9}}}))!=null?l:"")},7:function(o,n,t,c,a){var l;return((l=o.lambda(n,n))!=null?l:"")+`

`},8:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Likely causes

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"causes"),{name:"each",hash:{},fn:o.program(9,a,0),inverse:o.noop,data:a,loc:{start:{line:40,column:0},end:{line:42,column:9}}}))!=null?l:"")+`
`},9:function(o,n,t,c,a){var l;return"- "+((l=o.lambda(n,n))!=null?l:"")+`
`},10:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## How to mitigate

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"remedies"),{name:"each",hash:{},fn:o.program(9,a,0),inverse:o.noop,data:a,loc:{start:{line:48,column:0},end:{line:50,column:9}}}))!=null?l:"")+`
`},11:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"- "+((l=o.lambda(o.strict(n,"severity",{start:{line:56,column:4},end:{line:56,column:12}}),n))!=null?l:"")+": "+((l=u(t,"md").call(n??(o.nullContext||{}),u(n,"text"),{name:"md",hash:{},data:a,loc:{start:{line:56,column:16},end:{line:56,column:27}}}))!=null?l:"")+`
`},12:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"## "+((l=e(t,"md").call(u,e(n,"heading"),{name:"md",hash:{},data:a,loc:{start:{line:61,column:3},end:{line:61,column:17}}}))!=null?l:"")+`

`+((l=e(t,"each").call(u,e(n,"clusters"),{name:"each",hash:{},fn:o.program(13,a,0),inverse:o.noop,data:a,loc:{start:{line:63,column:0},end:{line:68,column:9}}}))!=null?l:"")+"### Diagnose in "+((l=e(t,"md").call(u,e(n,"heading"),{name:"md",hash:{},data:a,loc:{start:{line:69,column:16},end:{line:69,column:30}}}))!=null?l:"")+`

`+((l=e(t,"block").call(u,"sh",e(e(n,"commands"),"diagnose"),{name:"block",hash:{},data:a,loc:{start:{line:71,column:0},end:{line:71,column:32}}}))!=null?l:"")+`

The alert fires when this yields a series:

`+((l=e(t,"block").call(u,"promql",e(e(n,"commands"),"expr"),{name:"block",hash:{},data:a,loc:{start:{line:75,column:0},end:{line:75,column:32}}}))!=null?l:"")+`
`+((l=e(t,"each").call(u,e(e(n,"commands"),"queries"),{name:"each",hash:{},fn:o.program(15,a,0),inverse:o.noop,data:a,loc:{start:{line:76,column:0},end:{line:81,column:9}}}))!=null?l:"")+`
`+((l=e(t,"if").call(u,e(e(n,"commands"),"mitigate"),{name:"if",hash:{},fn:o.program(17,a,0),inverse:o.noop,data:a,loc:{start:{line:83,column:0},end:{line:94,column:7}}}))!=null?l:"")},13:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- Cluster: "+((l=e(t,"md").call(u,n,{name:"md",hash:{},data:a,loc:{start:{line:64,column:11},end:{line:64,column:22}}}))!=null?l:"")+`
`+((l=e(t,"if").call(u,e(a,"last"),{name:"if",hash:{},fn:o.program(14,a,0),inverse:o.noop,data:a,loc:{start:{line:65,column:0},end:{line:67,column:7}}}))!=null?l:"")},14:function(o,n,t,c,a){return`
`},15:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return`
`+((l=o.lambda(o.strict(n,"say",{start:{line:78,column:2},end:{line:78,column:5}}),n))!=null?l:"")+((l=e(t,"if").call(u,e(n,"url"),{name:"if",hash:{},fn:o.program(16,a,0),inverse:o.noop,data:a,loc:{start:{line:78,column:7},end:{line:78,column:66}}}))!=null?l:"")+`:

`+((l=e(t,"block").call(u,"promql",e(n,"expr"),{name:"block",hash:{},data:a,loc:{start:{line:80,column:0},end:{line:80,column:23}}}))!=null?l:"")+`
`},16:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return" ([open in Prometheus]("+((l=u(t,"url").call(n??(o.nullContext||{}),u(n,"url"),{name:"url",hash:{},data:a,loc:{start:{line:78,column:41},end:{line:78,column:57}}}))!=null?l:"")+"))"},17:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"### Mitigate in "+((l=e(t,"md").call(u,e(n,"heading"),{name:"md",hash:{},data:a,loc:{start:{line:84,column:16},end:{line:84,column:30}}}))!=null?l:"")+`

`+((l=e(t,"each").call(u,e(e(n,"commands"),"mitigate"),{name:"each",hash:{},fn:o.program(18,a,0),inverse:o.noop,data:a,loc:{start:{line:86,column:0},end:{line:93,column:9}}}))!=null?l:"")},18:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return((l=o.lambda(o.strict(n,"say",{start:{line:87,column:2},end:{line:87,column:5}}),n))!=null?l:"")+`

`+((l=u(t,"if").call(n??(o.nullContext||{}),u(n,"run"),{name:"if",hash:{},fn:o.program(19,a,0),inverse:o.noop,data:a,loc:{start:{line:89,column:0},end:{line:92,column:7}}}))!=null?l:"")},19:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return((l=u(t,"block").call(n??(o.nullContext||{}),"sh",u(n,"run"),{name:"block",hash:{},data:a,loc:{start:{line:90,column:0},end:{line:90,column:18}}}))!=null?l:"")+`

`},20:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Related alerts

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"related"),{name:"each",hash:{},fn:o.program(21,a,0),inverse:o.noop,data:a,loc:{start:{line:99,column:0},end:{line:101,column:9}}}))!=null?l:"")+`
`},21:function(o,n,t,c,a){var l,u=o.lambda;return"- ["+((l=u(n,n))!=null?l:"")+"]("+((l=u(n,n))!=null?l:"")+`.md)
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"# "+((l=e(u(n,"name",{start:{line:1,column:4},end:{line:1,column:8}}),n))!=null?l:"")+`

An alert of [`+((l=r(t,"md").call(s,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:13},end:{line:3,column:25}}}))!=null?l:"")+`](../index.md). All alerts: [runbooks](index.md).

| Environment | Severity | Must hold for | Look here |
| --- | --- | --- | --- |
`+((l=r(t,"each").call(s,r(n,"environments"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:7,column:0},end:{line:9,column:9}}}))!=null?l:"")+`
## What it means

`+((l=e(u(n,"meaning",{start:{line:13,column:2},end:{line:13,column:9}}),n))!=null?l:"")+`

`+((l=r(t,"if").call(s,r(n,"impact"),{name:"if",hash:{},fn:o.program(3,a,0),inverse:o.noop,data:a,loc:{start:{line:15,column:0},end:{line:20,column:7}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"neighbours"),{name:"if",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:21,column:0},end:{line:28,column:7}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"notes"),{name:"if",hash:{},fn:o.program(6,a,0),inverse:o.noop,data:a,loc:{start:{line:29,column:0},end:{line:36,column:7}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"causes"),{name:"if",hash:{},fn:o.program(8,a,0),inverse:o.noop,data:a,loc:{start:{line:37,column:0},end:{line:44,column:7}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"remedies"),{name:"if",hash:{},fn:o.program(10,a,0),inverse:o.noop,data:a,loc:{start:{line:45,column:0},end:{line:52,column:7}}}))!=null?l:"")+`## Whom to page (escalation)

`+((l=r(t,"each").call(s,r(n,"escalation"),{name:"each",hash:{},fn:o.program(11,a,0),inverse:o.noop,data:a,loc:{start:{line:55,column:0},end:{line:57,column:9}}}))!=null?l:"")+"- Owner: "+((l=r(t,"code").call(s,r(n,"owner"),{name:"code",hash:{},data:a,loc:{start:{line:58,column:9},end:{line:58,column:23}}}))!=null?l:"")+`

`+((l=r(t,"each").call(s,r(n,"commands"),{name:"each",hash:{},fn:o.program(12,a,0),inverse:o.noop,data:a,loc:{start:{line:60,column:0},end:{line:95,column:9}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"related"),{name:"if",hash:{},fn:o.program(20,a,0),inverse:o.noop,data:a,loc:{start:{line:96,column:0},end:{line:103,column:7}}}))!=null?l:"")},useData:!0},af39893cb5bf45dbe65817533a6a854045db497988ca3015da14348a6373d0c0:{0:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return", and "+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"stores"),{name:"each",hash:{},fn:o.program(1,a,0),inverse:o.noop,data:a,loc:{start:{line:5,column:106},end:{line:5,column:173}}}))!=null?l:"")},1:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:5,column:122},end:{line:5,
column:134}}}))!=null?l:"")+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:5,column:134},end:{line:5,column:164}}}))!=null?l:"")},2:function(o,n,t,c,a){return", "},3:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:17,column:2},end:{line:17,column:14}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"namespace"),{name:"code",hash:{},data:a,loc:{start:{line:17,column:17},end:{line:17,column:35}}}))!=null?l:"")+" | `chart/values-"+((l=o.lambda(o.strict(n,"name",{start:{line:17,column:54},end:{line:17,column:58}}),n))!=null?l:"")+".yaml` |\n"},4:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`
The shipper of logs signs in to the Elasticsearch of this system with the Secret `+((e=r(t,"code").call(s,r(n,"secret"),{name:"code",hash:{},data:a,loc:{start:{line:23,column:81},end:{line:23,column:96}}}))!=null?e:"")+" in the namespace "+((e=r(t,"code").call(s,r(n,"namespace"),{name:"code",hash:{},data:a,loc:{start:{line:23,column:114},end:{line:23,column:132}}}))!=null?e:"")+`. Make it
once, and again when the password changes:

\`\`\`sh
kubectl create secret generic `+((e=r(t,"sh").call(s,r(n,"secret"),{name:"sh",hash:{},data:a,loc:{start:{line:27,column:30},end:{line:27,column:43}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:27,column:56},end:{line:27,column:72}}}))!=null?e:"")+` \\
`+((e=r(t,"if").call(s,r(n,"authority"),{name:"if",hash:{},fn:o.program(5,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:28,column:0},end:{line:30,column:7}}}))!=null?e:"")+'  --from-literal=password="$(kubectl get secret '+((e=r(t,"sh").call(s,r(n,"password"),{name:"sh",hash:{},data:a,loc:{start:{line:31,column:48},end:{line:31,column:63}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(r(u[1],"shown"),"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:31,column:76},end:{line:31,column:101}}}))!=null?e:"")+" -o jsonpath='{.data.elastic}' | base64 -d)\"\n```\n"},5:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return'  --from-literal=ca.crt="$(kubectl get secret '+((e=r(t,"sh").call(s,r(n,"authority"),{name:"sh",hash:{},data:a,loc:{start:{line:29,column:46},end:{line:29,column:62}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(r(u[1],"shown"),"namespace"),{name:"sh",hash:{},
data:a,loc:{start:{line:29,column:75},end:{line:29,column:100}}}))!=null?e:"")+` -o jsonpath='{.data.ca\\.crt}' | base64 -d)" \\
`},6:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`
## What runs here

| Name | Product | Where | Needs | Supported until |
| --- | --- | --- | --- | --- |
`+((e=r(t,"each").call(s,r(n,"stores"),{name:"each",hash:{},fn:o.program(7,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:40,column:0},end:{line:42,column:9}}}))!=null?e:"")+((e=r(t,"each").call(s,r(n,"stores"),{name:"each",hash:{},fn:o.program(8,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:43,column:0},end:{line:57,column:9}}}))!=null?e:"")+`
## Backup and restore

Disaster recovery begins here: what is backed up, how much may be lost (RPO) and how long a recovery may take (RTO).

| Name | Backup | Kept | RPO | RTO | Restore drill |
| --- | --- | --- | --- | --- | --- |
`+((e=r(t,"each").call(s,r(n,"stores"),{name:"each",hash:{},fn:o.program(10,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:65,column:0},end:{line:67,column:9}}}))!=null?e:"")+((e=r(t,"each").call(s,r(n,"stores"),{name:"each",hash:{},fn:o.program(15,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:68,column:0},end:{line:88,column:9}}}))!=null?e:"")+`
### Recovery drill

A backup that was never restored is a hope. A recovery drill restores the newest backup into a database of its own and removes it again; where no schedule is stated above, do it by hand once a quarter with the steps of the restore in another environment, and note how long it took.
`},7:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:41,column:2},end:{line:41,column:15}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"product"),{name:"md",hash:{},data:a,loc:{start:{line:41,column:18},end:{line:41,column:32}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"modes"),{name:"md",hash:{},data:a,loc:{start:{line:41,column:35},end:{line:41,column:47}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"needs"),{name:"md",hash:{},data:a,loc:{start:{line:41,column:50},end:{line:41,column:62}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"endOfLife"),{name:"md",hash:{},data:a,loc:{start:{line:41,column:65},end:{line:41,column:81}}}))!=null?l:"")+` |
`},8:function(o,n,t,c,a,l,u){var e,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return(e=s(t,"if").call(n??(o.nullContext||{}),s(n,"claims"),{name:"if",hash:{},fn:o.program(9,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:44,column:0},end:{line:56,column:7}}}))!=null?e:""},9:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.strict,m=o.lambda,i=o.lookupProperty||function(f,d){if(Object.prototype.hasOwnProperty.call(f,d))return f[d]};return`
### Enlarge the volumes of `+((e=i(t,"md").call(s,i(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:46,column:27},end:{line:46,column:39}}}))!=null?e:"")+"\n\nKubernetes lets nobody change the claims of a StatefulSet, so `helm upgrade` refuses another `storage.size`. The Pods run on meanwhile; the\nstorage class must allow expansion. Before the upgrade, with the new size in place of `SIZE`:\n\n```sh\nkubectl get pvc --namespace "+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:52,column:30},end:{line:52,column:48}}),n))!=null?e:"")+" -l app="+((e=i(t,"sh").call(s,i(n,"name"),{name:"sh",hash:{},data:a,loc:{start:{line:52,column:58},end:{line:52,column:69}}}))!=null?e:"")+` -o name \\
  | xargs -n 1 kubectl patch --namespace `+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:53,column:43},end:{line:53,column:61}}),n))!=null?e:"")+` -p '{"spec":{"resources":{"requests":{"storage":"SIZE"}}}}'
kubectl delete statefulset `+((e=i(t,"sh").call(s,i(n,"name"),{name:"sh",hash:{},data:a,loc:{start:{line:54,column:27},end:{line:54,column:38}}}))!=null?e:"")+" --namespace "+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:54,column:53},end:{line:54,column:71}}),n))!=null?e:"")+" --cascade=orphan\n```\n"},10:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:66,column:2},end:{line:66,column:15}}}))!=null?l:"")+" | "+((l=e(t,"if").call(u,e(n,"schedule"),{name:"if",hash:{},fn:o.program(11,a,0),inverse:o.program(12,a,0),data:a,loc:{start:{line:66,column:18},end:{line:66,column:76}}}))!=null?l:"")+" | "+((l=e(t,"if").call(u,e(n,"schedule"),{name:"if",hash:{},fn:o.program(13,a,0),inverse:o.noop,data:a,loc:{start:{line:66,column:79},end:{line:66,column:124}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"rpo"),
{name:"md",hash:{},data:a,loc:{start:{line:66,column:127},end:{line:66,column:137}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"rto"),{name:"md",hash:{},data:a,loc:{start:{line:66,column:140},end:{line:66,column:150}}}))!=null?l:"")+" | "+((l=e(t,"if").call(u,e(n,"drill"),{name:"if",hash:{},fn:o.program(14,a,0),inverse:o.noop,data:a,loc:{start:{line:66,column:153},end:{line:66,column:187}}}))!=null?l:"")+` |
`},11:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return((l=u(t,"code").call(n??(o.nullContext||{}),u(n,"schedule"),{name:"code",hash:{},data:a,loc:{start:{line:66,column:34},end:{line:66,column:51}}}))!=null?l:"")+" (UTC)"},12:function(o,n,t,c,a){return"none"},13:function(o,n,t,c,a){var l;return((l=o.lambda(o.strict(n,"retentionDays",{start:{line:66,column:97},end:{line:66,column:110}}),n))!=null?l:"")+" days"},14:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return(l=u(t,"code").call(n??(o.nullContext||{}),u(n,"drill"),{name:"code",hash:{},data:a,loc:{start:{line:66,column:166},end:{line:66,column:180}}}))!=null?l:""},15:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return((e=r(t,"if").call(s,r(n,"dumps"),{name:"if",hash:{},fn:o.program(16,a,
0,l,u),inverse:o.noop,data:a,loc:{start:{line:69,column:0},end:{line:81,column:7}}}))!=null?e:"")+((e=r(t,"if").call(s,r(n,"objectStore"),{name:"if",hash:{},fn:o.program(17,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:82,column:0},end:{line:87,column:7}}}))!=null?e:"")},16:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.strict,m=o.lambda,i=o.lookupProperty||function(f,d){if(Object.prototype.hasOwnProperty.call(f,d))return f[d]};return`
### Restore `+((e=i(t,"md").call(s,i(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:71,column:12},end:{line:71,column:24}}}))!=null?e:"")+"\n\nBackup completion is watched by the alert `BackupMissing`; look at it daily, or on the dashboard. To restore the newest backup of "+((e=i(t,"md").call(s,i(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:73,column:130},end:{line:73,column:142}}}))!=null?e:"")+`:

1. Stop what writes: \`kubectl scale deployment --all --replicas 0 --namespace `+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:75,column:80},end:{line:75,column:98}}),n))!=null?e:"")+"`.\n2. Start the prepared job: `kubectl create job restore-db --from=cronjob/"+((e=m(r(n,"restore",{start:{line:76,column:75},end:{line:76,column:82}}),n))!=null?e:"")+" --namespace "+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:76,column:99},end:{line:76,column:117}}),n))!=null?e:"")+"`.\n3. Follow it: `kubectl logs job/restore-db --follow --namespace "+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:77,column:66},end:{line:77,column:84}}),n))!=null?e:"")+"`.\n4. Start the services again with `helm upgrade` of each, and run `helm test`.\n\nAn older backup: `kubectl create job restore-db --from=cronjob/"+((e=m(r(n,"restore",{start:{line:80,column:65},end:{line:80,column:72}}),n))!=null?e:"")+" --dry-run=client -o yaml --namespace "+((e=m(r(i(u[1],"shown"),"namespace",{start:{line:80,column:114},end:{
line:80,column:132}}),n))!=null?e:"")+"`, add the variable `BACKUP_FILE`, and apply it.\n"},17:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return`
### `+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:84,column:4},end:{line:84,column:16}}}))!=null?l:"")+` at a moment

The write-ahead log is archived to `+((l=e(t,"code").call(u,e(n,"objectStore"),{name:"code",hash:{},data:a,loc:{start:{line:86,column:35},end:{line:86,column:55}}}))!=null?l:"")+" all the time. To recover to a moment, apply a new Cluster with `bootstrap.recovery` from that store and a `recoveryTarget.targetTime`, then point the services at it.\n"},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.strict,m=o.lambda,i=o.lookupProperty||function(f,d){if(Object.prototype.hasOwnProperty.call(f,d))return f[d]};return"# Operations of "+((e=i(t,"md").call(s,i(i(n,"system"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:16},end:{line:1,column:35}}}))!=null?e:"")+`

## Install, upgrade, go back

The chart in \`chart/\` holds what the services share: the namespace with its guardrails`+((e=i(t,"if").call(s,i(n,"stores"),{name:"if",hash:{},fn:o.program(0,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:5,column:86},end:{line:5,column:180}}}))!=null?e:"")+". It comes before the services.\n\n```sh\nhelm install "+((e=m(r(i(n,"system"),"name",{start:{line:8,column:15},end:{line:8,column:26}}),n))!=null?e:"")+" chart --namespace "+((e=m(r(i(n,"shown"),"namespace",{start:{line:8,column:49},end:{line:8,column:64}}),n))!=null?e:"")+" --create-namespace --take-ownership -f chart/values-"+((e=m(r(i(n,"shown"),"name",{start:{line:8,column:121},end:{line:8,column:131}}),n))!=null?e:"")+`.yaml
helm upgrade `+((e=m(r(i(n,"system"),"name",{start:{line:9,column:15},end:{line:9,column:26}}),n))!=null?e:"")+" chart --namespace "+((e=m(r(i(n,"shown"),"namespace",{start:{line:9,column:49},end:{line:9,column:64}}),n))!=null?e:"")+" --take-ownership -f chart/values-"+((e=m(r(i(n,"shown"),"name",{start:{line:9,column:102},end:{line:9,column:112}}),n))!=null?e:"")+`.yaml
helm history `+((e=m(r(i(n,"system"),"name",{start:{line:10,column:15},end:{line:10,column:26}}),n))!=null?e:"")+" --namespace "+((e=m(r(i(n,"shown"),"namespace",{start:{line:10,column:43},end:{line:10,column:58}}),n))!=null?e:"")+`
helm rollback `+((e=m(r(i(n,"system"),"name",{start:{line:11,column:16},end:{line:11,column:27}}),n))!=null?e:"")+" 1 --namespace "+((e=m(r(i(n,"shown"),"namespace",{start:{line:11,column:46},end:{line:11,column:61}}),n))!=null?e:"")+`
\`\`\`

| Environment | Namespace | Values |
| --- | --- | --- |
`+((e=i(t,"each").call(s,i(n,"environments"),{name:"each",hash:{},fn:o.program(3,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:16,column:0},end:{line:18,column:9}}}))!=null?e:"")+"\nThe configuration is restored by `git revert` of the commit and the upgrade above.\n"+((e=i(t,"each").call(s,i(n,"logSecrets"),{name:"each",hash:{},fn:o.program(4,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:21,column:0},end:{line:33,column:9}}}))!=null?e:"")+((e=i(t,"if").call(s,i(n,"stores"),{name:"if",hash:{},fn:o.program(6,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:34,column:0},end:{line:93,column:7}}}))!=null?e:"")},useData:!0,useDepths:!0},b5a04e34559c7296c15f6e4f8d47faa6e2fcc7514c1fc5cbea8d05ae66b6c0b1:{0:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"RUN addgroup -S -g "+((l=e(u(n,"gid",{start:{line:17,column:21},end:{line:17,column:24}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:17,column:29},end:{line:17,column:33}}),n))!=null?l:"")+` \\
  && adduser -S -D -H -u `+((l=e(u(n,"uid",{start:{line:18,column:27},end:{line:18,column:30}}),n))!=null?l:"")+" -G "+((l=e(u(n,"user",{start:{line:18,column:38},end:{line:18,column:42}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:18,column:47},end:{line:18,column:51}}),n))!=null?l:"")+`
`},1:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"RUN groupadd --gid "+((l=e(u(n,"gid",{start:{line:20,column:21},end:{line:20,column:24}}),n))!=null?l:"")+" "+((l=e(u(n,"user",{start:{line:20,column:29},end:{line:20,column:33}}),n))!=null?l:"")+` \\
  && useradd --uid `+((l=e(u(n,"uid",{start:{line:21,column:21},end:{line:21,column:24}}),n))!=null?l:"")+" --gid "+((l=e(u(n,"gid",{start:{line:21,column:35},end:{line:21,column:38}}),n))!=null?l:"")+" --no-create-home --shell /usr/sbin/nologin "+((l=e(u(n,"user",{start:{line:21,column:86},end:{line:21,column:90}}),n))!=null?l:"")+`
`},2:function(o,n,t,c,a){var l;return"EXPOSE "+((l=o.lambda(n,n))!=null?l:"")+`
`},3:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"HEALTHCHECK --interval="+((l=e(u(n,"interval",{start:{line:31,column:25},end:{line:31,column:33}}),n))!=null?l:"")+" --timeout="+((l=e(u(n,"timeout",{start:{line:31,column:48},end:{line:31,column:55}}),n))!=null?l:"")+" --start-period="+((l=e(u(n,"startPeriod",{start:{line:31,column:75},end:{line:31,column:86}}),n))!=null?l:"")+" --retries=3 CMD "+((l=e(u(n,"health",{start:{line:31,column:107},end:{line:31,column:113}}),n))!=null?l:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`# syntax=docker/dockerfile:1
# Stages: builder, runtime (what the clusters run), development and testing.

FROM `+((l=e(u(n,"buildBase",{start:{line:4,column:7},end:{line:4,column:16}}),n))!=null?l:"")+` AS sources
WORKDIR /app
# The dependencies first: they change less often than the sources, so this layer is kept.
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .

FROM sources AS builder
RUN npm run build --if-present && npm prune --omit=dev

FROM `+((l=e(u(n,"base",{start:{line:14,column:7},end:{line:14,column:11}}),n))!=null?l:"")+` AS runtime
ENV NODE_ENV=production
`+((l=r(t,"if").call(s,r(n,"alpine"),{name:"if",hash:{},fn:o.program(0,a,0),inverse:o.program(1,a,0),data:a,loc:{start:{line:16,column:0},end:{line:22,column:7}}}))!=null?l:"")+`WORKDIR /app
COPY --from=builder /app ./
# The user `+((l=e(u(n,"user",{start:{line:25,column:13},end:{line:25,column:17}}),n))!=null?l:"")+`, by the number that the Pods run as.
USER `+((l=e(u(n,"uid",{start:{line:26,column:7},end:{line:26,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:26,column:15},end:{line:26,column:18}}),n))!=null?l:"")+`
`+((l=r(t,"each").call(s,r(n,"ports"),{name:"each",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:27,column:0},end:{line:29,column:9}}}))!=null?l:"")+((l=r(t,"if").call(s,r(n,"health"),{name:"if",hash:{},fn:o.program(3,a,0),inverse:o.noop,data:a,loc:{start:{line:30,column:0},end:{line:32,column:7}}}))!=null?l:"")+"CMD "+((l=e(u(n,"start",{start:{line:33,column:6},end:{line:33,column:11}}),n))!=null?l:"")+`

FROM sources AS development
ENV HOME=/tmp NODE_ENV=development
# What \`docker compose watch\` brings in belongs to the user.
COPY --chown=`+((l=e(u(n,"uid",{start:{line:38,column:15},end:{line:38,column:18}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:38,column:23},end:{line:38,column:26}}),n))!=null?l:"")+` . .
USER `+((l=e(u(n,"uid",{start:{line:39,column:7},end:{line:39,column:10}}),n))!=null?l:"")+":"+((l=e(u(n,"gid",{start:{line:39,column:15},end:{line:39,column:18}}),n))!=null?l:"")+`
CMD `+((l=e(u(n,"develop",{start:{line:40,column:6},end:{line:40,column:13}}),n))!=null?l:"")+`

FROM development AS testing
CMD `+((l=e(u(n,"test",{start:{line:43,column:6},end:{line:43,column:10}}),n))!=null?l:"")+`
`},useData:!0},c7d181ac05b7d9b3f1a629f4de8c340b0978d2ee575a84400afd13565cb7a5a0:{0:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"# "+((l=o.lambda(o.strict(n,"name",{start:{line:10,column:4},end:{line:10,column:8}}),n))!=null?l:"")+`
helm upgrade --install `+((l=e(t,"sh").call(u,e(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:11,column:23},end:{line:11,column:37}}}))!=null?l:"")+" chart --namespace "+((l=e(t,"sh").call(u,e(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:11,column:56},end:{line:11,column:72}}}))!=null?l:"")+" --create-namespace -f "+((l=e(t,"sh").call(u,e(n,"valuesPath"),{name:"sh",hash:{},data:a,loc:{start:{line:11,column:95},end:{line:11,column:112}}}))!=null?l:"")+` --wait

`},1:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`The cluster must have before:

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"clusterNeeds"),{name:"each",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:19,column:0},end:{line:21,column:9}}}))!=null?l:"")},2:function(o,n,t,c,a){var l;return"- "+((l=o.lambda(n,n))!=null?l:"")+`
`},3:function(o,n,t,c,a){return`The cluster needs nothing beside Kubernetes.
`},4:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"code").call(u,e(n,"valuesFile"),{name:"code",hash:{},data:a,loc:{start:{line:30,column:2},end:{line:30,column:21}}}))!=null?l:"")+" | what "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:30,column:29},end:{line:30,column:41}}}))!=null?l:"")+` changes of that |
`},5:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"`helm test "+((l=u(t,"sh").call(n??(o.nullContext||{}),u(u(n,"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:37,column:11},end:{line:37,column:30}}}))!=null?l:"")+"` calls the service.\n"},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.strict,s=o.lambda,r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"# Chart of "+((l=r(t,"md").call(u,r(r(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:11},end:{line:1,column:31}}}))!=null?l:"")+`

`+((l=r(t,"md").call(u,r(r(n,"service"),"description"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:0},end:{line:3,column:26}}}))!=null?l:"")+`

Installs with plain Helm and no network: the library chart it depends on lies unpacked in \`charts/`+((l=s(e(r(n,"library"),"name",{start:{line:5,column:100},end:{line:5,column:112}}),n))!=null?l:"")+"`\n(version "+((l=s(e(r(n,"library"),"version",{start:{line:6,column:11},end:{line:6,column:26}}),n))!=null?l:"")+"). Run from the root of the repository:\n\n```sh\n"+((l=r(t,"each").call(u,r(n,"environments"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:9,column:0},end:{line:13,column:9}}}))!=null?l:"")+"```\n\n"+((l=r(t,"if").call(u,r(r(n,"clusterNeeds"),"length"),{name:"if",hash:{},fn:o.program(1,a,0),inverse:o.program(3,a,0),data:a,loc:{start:{line:16,column:0},end:{line:24,column:7}}}))!=null?l:"")+`
| File | What it holds |
| --- | --- |
| \`values.yaml\` | what this service changes of the library chart's defaults |
`+((l=r(t,"each").call(u,r(n,"environments"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:29,column:0},end:{line:31,column:9}}}))!=null?l:"")+"| `values.schema.json` | refuses a misspelt or wrong value before anything is installed |\n| `templates/all.yaml` | prints everything the values ask for; add manifests of your own beside it |\n| `charts/"+((l=s(e(r(n,"library"),"name",{start:{line:34,column:12},end:{line:34,column:24}}),n))!=null?l:"")+`/values.yaml\` | every value there is, explained |

`+((l=r(t,"if").call(u,r(r(n,"workload"),"tested"),{name:"if",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:36,column:0},end:{line:38,column:7}}}))!=null?l:"")+"`docs/operations.md` has the rest: roll back, restart, scale, look at logs.\n"},useData:!0},c9f6c389e137ddf588345f1f38d1bbdac603ccda4bf0fad2ad97d0f4c576ccac:{compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"// Load test of "+((l=e(u(n,"name",{start:{line:1,column:18},end:{line:1,column:22}}),n))!=null?l:"")+` with k6: as many requests per second as are asked for, whatever the answers take.
//   BASE_URL=... RATE=... DURATION=... k6 run tests/load/load-test.js
// Unless said otherwise: rate `+((l=e(u(n,"rate",{start:{line:3,column:33},end:{line:3,column:37}}),n))!=null?l:"")+" requests per second, duration "+((l=e(u(n,"duration",{start:{line:3,column:72},end:{line:3,column:80}}),n))!=null?l:"")+", workers: "+((l=e(u(n,"workers",{start:{line:3,column:95},end:{line:3,column:102}}),n))!=null?l:"")+` (k6 adds more when it needs them).
import http from 'k6/http';
import { check } from 'k6';

const base = __ENV.BASE_URL || `+((l=r(t,"quote").call(s,r(n,"base"),{name:"quote",hash:{},data:a,loc:{start:{line:7,column:31},end:{line:7,column:45}}}))!=null?l:"")+`;
const path = `+((l=r(t,"quote").call(s,r(n,"path"),{name:"quote",hash:{},data:a,loc:{start:{line:8,column:13},end:{line:8,column:27}}}))!=null?l:"")+`;

export const options = {
  scenarios: {
    load: {
      executor: 'constant-arrival-rate',
      rate: Number(__ENV.RATE || `+((l=e(u(n,"rate",{start:{line:14,column:35},end:{line:14,column:39}}),n))!=null?l:"")+`),
      timeUnit: '1s',
      duration: __ENV.DURATION || `+((l=r(t,"quote").call(s,r(n,"duration"),{name:"quote",hash:{},data:a,loc:{start:{line:16,column:34},end:{line:16,column:52}}}))!=null?l:"")+`,
      preAllocatedVUs: Number(__ENV.WORKERS || `+((l=e(u(n,"workers",{start:{line:17,column:49},end:{line:17,column:56}}),n))!=null?l:"")+`),
      maxVUs: 100 * Number(__ENV.WORKERS || `+((l=e(u(n,"workers",{start:{line:18,column:46},end:{line:18,column:53}}),n))!=null?l:"")+`),
    },
  },
  thresholds: {
    http_req_failed: ['rate<0.01'],
    http_req_duration: ['p(95)<`+((l=e(u(n,"milliseconds",{start:{line:23,column:33},end:{line:23,column:45}}),n))!=null?l:"")+`'],
    // Requests that could not be sent in time: the rate was not reached.
    dropped_iterations: ['count<1'],
  },
};

export default function request() {
  const response = http.get(base + path);
  check(response, { 'the answer is good': ({ status }) => status < 400 });
}
`},useData:!0},d4d7b53eac62325bd485d71dae377bf8a930b1e4688a41d72cb32865280bfe9a:{0:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda;return"  "+((l=e(u(n,"name",{start:{line:8,column:4},end:{line:8,column:8}}),n))!=null?l:"")+") release="+((l=e(u(n,"release",{start:{line:8,column:22},end:{line:8,column:29}}),n))!=null?l:"")+" namespace="+((l=e(u(n,"namespace",{start:{line:8,column:44},end:{line:8,column:53}}),n))!=null?l:"")+" timeout="+((l=e(u(n,"timeout",{start:{line:8,column:66},end:{line:8,column:73}}),n))!=null?l:"")+` ;;
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=o.strict,e=o.lambda,s=o.lookupProperty||function(r,m){if(Object.prototype.hasOwnProperty.call(r,m))return r[m]};return`#!/bin/sh
# Waits until everything of an environment is ready: scripts/smoke-test.sh <environment>
set -eu

environment=\${1:?'say the environment: `+((l=e(u(n,"names",{start:{line:5,column:41},end:{line:5,column:46}}),n))!=null?l:"")+`'}
case "$environment" in
`+((l=s(t,"each").call(n??(o.nullContext||{}),s(n,"targets"),{name:"each",hash:{},fn:o.program(0,a,0),inverse:o.noop,data:a,loc:{start:{line:7,column:0},end:{line:9,column:9}}}))!=null?l:"")+`  *)
    echo "There is no environment '$environment', only `+((l=e(u(n,"names",{start:{line:11,column:57},end:{line:11,column:62}}),n))!=null?l:"")+`." >&2
    exit 2
    ;;
esac

helm status "$release" -n "$namespace"
for kind in deployments statefulsets; do
  kubectl get "$kind" -n "$namespace" -l app.kubernetes.io/instance="$release" -o name |
    while read -r workload; do
      kubectl rollout status "$workload" -n "$namespace" --timeout="$timeout"
    done
done
`},useData:!0},e667cbb643bd540aaefec941503ada7637d6f87acf8879af0f90230cde8a20d4:{0:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"md").call(u,e(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:9,column:2},end:{line:9,column:14}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"release"),{name:"code",hash:{},data:a,loc:{start:{line:9,column:17},end:{line:9,column:33}}}))!=null?l:"")+" | "+((l=e(t,"code").call(u,e(n,"namespace"),{name:"code",hash:{},data:a,loc:{start:{line:9,column:36},end:{line:9,column:54}}}))!=null?l:"")+" | `chart/values.yaml`, then "+((l=e(t,"code").call(u,e(n,"valuesPath"),{name:"code",hash:{},data:a,loc:{start:{line:9,column:83},end:{line:9,column:102}}}))!=null?l:"")+` |
`},1:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Before the first installation

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"secrets"),{name:"each",hash:{},fn:o.program(2,a,0),inverse:o.noop,data:a,loc:{start:{line:15,column:0},end:{line:21,column:9}}}))!=null?l:"")+`
`},2:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return(l=u(t,"if").call(n??(o.nullContext||{}),u(n,"manual"),{name:"if",hash:{},fn:o.program(3,a,0),inverse:o.program(6,a,0),data:a,loc:{start:{line:16,column:0},end:{line:20,column:7}}}))!=null?l:""},3:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- The Secret "+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:17,column:13},end:{line:17,column:26}}}))!=null?l:"")+" with "+((l=e(t,"each").call(u,e(n,"keys"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:17,column:32},end:{line:17,column:98}}}))!=null?l:"")+` must exist in the namespace. Nothing in this repository holds its content.
`},4:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return((l=e(t,"code").call(u,n,{name:"code",hash:{},data:a,loc:{start:{line:17,column:46},end:{line:17,column:59}}}))!=null?l:"")+((l=e(t,"unless").call(u,e(a,"last"),{name:"unless",hash:{},fn:o.program(5,a,0),inverse:o.noop,data:a,loc:{start:{line:17,column:59},end:{line:17,column:89}}}))!=null?l:"")},5:function(o,n,t,c,a){return", "},6:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"- The Secret "+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:19,column:13},end:{line:19,column:26}}}))!=null?l:"")+" ("+((l=e(t,"each").call(u,e(n,"keys"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:19,column:28},end:{line:19,column:94}}}))!=null?l:"")+") is made by the External Secrets oper\
ator from the store "+((l=e(t,"code").call(u,e(n,"store"),{name:"code",hash:{},data:a,loc:{start:{line:19,column:152},end:{line:19,column:166}}}))!=null?l:"")+`, which must exist.
`},7:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"## "+((e=r(t,"md").call(s,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:25,column:3},end:{line:25,column:15}}}))!=null?e:"")+`

`+((e=r(t,"if").call(s,r(n,"cluster"),{name:"if",hash:{},fn:o.program(8,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:27,column:0},end:{line:30,column:7}}}))!=null?e:"")+"See what would change, then install or upgrade, and wait for the rollout:\n\n```sh\nhelm template "+((e=r(t,"sh").call(s,r(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:34,column:14},end:{line:34,column:28}}}))!=null?e:"")+" chart --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:34,column:47},end:{line:34,column:63}}}))!=null?e:"")+" --no-hooks -f "+((e=r(t,"sh").call(s,r(n,"valuesPath"),{name:"sh",hash:{},data:a,loc:{start:{line:34,column:78},end:{line:34,column:95}}}))!=null?e:"")+" | kubectl diff --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:34,column:123},end:{line:34,column:139}}}))!=null?e:"")+` -f -
helm upgrade --install `+((e=r(t,"sh").call(s,r(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:35,column:23},end:{line:35,column:37}}}))!=null?e:"")+" chart --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:35,column:56},end:{line:35,column:72}}}))!=null?e:"")+" --create-namespace -f "+((e=r(t,"sh").call(s,r(n,"valuesPath"),{name:"sh",hash:{},data:a,loc:{start:{line:35,column:95},end:{line:35,column:112}}}))!=null?e:"")+` --wait --timeout 10m
`+((e=r(t,"if").call(s,r(r(n,"workload"),"tested"),{name:"if",hash:{},fn:o.program(9,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:36,column:0},end:{line:38,column:7}}}))!=null?e:"")+"```\n\nRoll back to the release before, or to a named one:\n\n```sh\nhelm history "+((e=r(t,"sh").call(s,r(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:44,column:13},end:{line:44,column:27}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:44,column:40},end:{line:44,column:56}}}))!=null?e:"")+`
helm rollback `+((e=r(t,"sh").call(s,r(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:45,column:14},end:{line:45,column:28}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:45,column:41},end:{line:45,column:57}}}))!=null?e:"")+` --wait
helm rollback `+((e=r(t,"sh").call(s,r(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:46,column:14},end:{line:46,column:28}}}))!=null?e:"")+" 1 --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:46,column:43},end:{line:46,column:59}}}))!=null?e:"")+" --wait\n```\n\nLook at what runs:\n\n```sh\nkubectl get "+((e=o.lambda(o.strict(r(n,"workload"),"listed",{start:{line:52,column:14},end:{line:52,column:29}}),n))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:52,column:44},end:{line:52,column:60}}}))!=null?e:"")+" -l app.kubernetes.io/name="+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:52,column:87},end:{line:52,column:109}}}))!=null?e:"")+`
kubectl describe `+((e=r(t,"sh").call(s,r(r(n,"workload"),"target"),{name:"sh",hash:{},data:a,loc:{start:{line:53,column:17},end:{line:53,column:39}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:53,column:52},end:{line:53,column:68}}}))!=null?e:"")+`
kubectl logs --namespace `+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:54,column:25},end:{line:54,column:41}}}))!=null?e:"")+" -l app="+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:54,column:49},end:{line:54,column:71}}}))!=null?e:"")+` --all-containers --tail=100 --prefix
kubectl get events --namespace `+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:55,column:31},end:{line:55,column:47}}}))!=null?e:"")+" --sort-by=.lastTimestamp\n```\n\n"+((e=r(t,"if").call(s,r(r(n,"workload"),"longRunning"),{name:"if",hash:{},fn:o.program(10,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:58,column:0},end:{line:111,column:7}}}))!=null?e:"")+((e=r(t,"each").call(s,r(u[1],"cronJobs"),{name:"each",hash:{},fn:o.program(17,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:112,column:0},end:{line:119,column:9}}}))!=null?e:"")+((e=r(t,"if").call(s,r(r(n,"workload"),"claims"),{name:"if",hash:{},fn:o.program(18,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:120,column:0},end:{line:130,column:7}}}))!=null?e:"")+"Uninstall"+((e=r(t,"if").call(s,r(r(n,"workload"),"storage"),{name:"if",hash:{},fn:o.program(19,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:131,column:9},end:{line:131,column:97}}}))!=null?e:"")+":\n\n```sh\nhelm uninstall "+((e=r(t,
"sh").call(s,r(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:134,column:15},end:{line:134,column:29}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:134,column:42},end:{line:134,column:58}}}))!=null?e:"")+" --wait\n```\n\n"},8:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"Cluster: "+((l=u(t,"code").call(n??(o.nullContext||{}),u(n,"cluster"),{name:"code",hash:{},data:a,loc:{start:{line:28,column:9},end:{line:28,column:25}}}))!=null?l:"")+` (choose its kubectl context first)

`},9:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"helm test "+((l=e(t,"sh").call(u,e(n,"release"),{name:"sh",hash:{},data:a,loc:{start:{line:37,column:10},end:{line:37,column:24}}}))!=null?l:"")+" --namespace "+((l=e(t,"sh").call(u,e(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:37,column:37},end:{line:37,column:53}}}))!=null?l:"")+`
`},10:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"Restart, or run another image for a short while (the next `helm upgrade` sets the chart's own again):\n\n```sh\n"+((e=r(t,"if").call(s,r(r(n,"workload"),"progressive"),{name:"if",hash:{},fn:o.program(11,a,0,l,u),inverse:o.program(12,a,0,l,u),data:a,loc:{start:{line:62,column:0},end:{line:70,column:7}}}))!=null?e:"")+"```\n"+((e=r(t,"if").call(s,r(r(n,"workload"),"progressive"),{name:"if",hash:{},fn:o.program(13,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:72,column:0},end:{line:82,column:7}}}))!=null?e:"")+`
### Scale out and scale up in `+((e=r(t,"md").call(s,r(n,"title"),{name:"md",hash:{},data:a,loc:{start:{line:84,column:30},end:{line:84,column:42}}}))!=null?e:"")+`

`+((e=r(t,"if").call(s,r(n,"autoscaled"),{name:"if",hash:{},fn:o.program(14,a,0,l,u),inverse:o.program(15,a,0,l,u),data:a,loc:{start:{line:86,column:0},end:{line:99,column:7}}}))!=null?e:"")+`
Scale up (larger copies): each requests `+((e=r(t,"md").call(s,r(n,"requests"),{name:"md",hash:{},data:a,loc:{start:{line:101,column:40},end:{line:101,column:55}}}))!=null?e:"")+" and may use "+((e=r(t,"md").call(s,r(n,"limits"),{name:"md",hash:{},data:a,loc:{start:{line:101,column:68},end:{line:101,column:81}}}))!=null?e:"")+". Change `resources` in `chartwright.yaml`; the dashboard\nshows what is requested against used.\n"+((e=r(t,"if").call(s,r(n,"vertical"),{name:"if",hash:{},fn:o.program(16,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:103,column:0},end:{line:109,column:7}}}))!=null?e:"")+`
`},11:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"kubectl argo rollouts restart "+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:63,column:30},end:{line:63,column:52}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:63,column:65},end:{line:63,column:81}}}))!=null?e:"")+`
kubectl argo rollouts status `+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:64,column:29},end:{line:64,column:51}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:64,column:64},end:{line:64,column:80}}}))!=null?e:"")+` --timeout 10m
kubectl argo rollouts set image `+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:65,column:32},end:{line:65,column:54}}}))!=null?e:"")+" "+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:65,column:55},end:{line:65,column:77}}}))!=null?e:"")+"=<IMAGE> --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:65,column:98},end:{line:65,column:114}}}))!=null?e:"")+`
`},12:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"kubectl rollout restart "+((e=r(t,"sh").call(s,r(r(n,"workload"),"target"),{name:"sh",hash:{},data:a,loc:{start:{line:67,column:24},end:{line:67,column:46}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:67,column:59},end:{line:67,column:75}}}))!=null?e:"")+`
kubectl rollout status `+((e=r(t,"sh").call(s,r(r(n,"workload"),"target"),{name:"sh",hash:{},data:a,loc:{start:{line:68,column:23},end:{line:68,column:45}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:68,column:58},end:{line:68,column:74}}}))!=null?e:"")+` --timeout=10m
kubectl set image `+((e=r(t,"sh").call(s,r(r(n,"workload"),"target"),{name:"sh",hash:{},data:a,loc:{start:{line:69,column:18},end:{line:69,column:40}}}))!=null?e:"")+" "+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:69,column:41},end:{line:69,column:63}}}))!=null?e:"")+"=<IMAGE> --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:69,column:84},end:{line:69,column:100}}}))!=null?e:"")+`
`},13:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"\nA new version is tried beside the old one and judged by queries; a failed one takes it back by itself. Watch it, let it go on, or take\nit back at once (the plugin `kubectl argo rollouts`):\n\n```sh\nkubectl argo rollouts get rollout "+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:78,column:34},end:{line:78,column:56}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:78,column:69},end:{line:78,column:85}}}))!=null?e:"")+` --watch
kubectl argo rollouts promote `+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:79,column:30},end:{line:79,column:52}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:79,column:65},end:{line:79,column:81}}}))!=null?e:"")+`
kubectl argo rollouts abort `+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:80,column:28},end:{line:80,column:50}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:80,column:63},end:{line:80,column:79}}}))!=null?e:"")+"\n```\n"},14:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"Scale out (more copies): the autoscaler keeps "+((l=o.lambda(o.strict(n,"replicas",{start:{line:87,column:48},end:{line:87,column:56}}),n))!=null?l:"")+" copies and would undo `kubectl scale`. Change `scaling` in `chartwright.yaml`, or for\nan emergency:\n\n```sh\nkubectl patch hpa "+((l=e(t,"sh").call(u,e(n,"autoscaler"),{name:"sh",hash:{},data:a,loc:{start:{line:91,column:18},end:{line:91,column:35}}}))!=null?l:"")+" --namespace "+((l=e(t,"sh").call(u,e(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{
line:91,column:48},end:{line:91,column:64}}}))!=null?l:"")+` --type merge -p '{"spec":{"minReplicas":<MIN>,"maxReplicas":<MAX>}}'
\`\`\`
`},15:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"Scale out (more copies) for a short while; for good, change `scaling` in `chartwright.yaml`:\n\n```sh\nkubectl scale "+((l=e(t,"sh").call(u,e(e(n,"workload"),"target"),{name:"sh",hash:{},data:a,loc:{start:{line:97,column:14},end:{line:97,column:36}}}))!=null?l:"")+" --replicas=<COPIES> --namespace "+((l=e(t,"sh").call(u,e(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:97,column:69},end:{line:97,column:85}}}))!=null?l:"")+"\n```\n"},16:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"What the vertical autoscaler recommends:\n\n```sh\nkubectl describe vpa "+((l=e(t,"sh").call(u,e(n,"vertical"),{name:"sh",hash:{},data:a,loc:{start:{line:107,column:21},end:{line:107,column:36}}}))!=null?l:"")+" --namespace "+((l=e(t,"sh").call(
u,e(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:107,column:49},end:{line:107,column:65}}}))!=null?l:"")+"\n```\n"},17:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return"Run the schedule "+((e=r(t,"code").call(s,n,{name:"code",hash:{},data:a,loc:{start:{line:113,column:17},end:{line:113,column:30}}}))!=null?e:"")+" once by hand:\n\n```sh\nkubectl create job "+((e=r(t,"sh").call(s,n,{name:"sh",hash:{},data:a,loc:{start:{line:116,column:19},end:{line:116,column:30}}}))!=null?e:"")+"-by-hand --from=cronjob/"+((e=r(t,"sh").call(s,n,{name:"sh",hash:{},data:a,loc:{start:{line:116,column:54},end:{line:116,column:65}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(u[1],"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:116,column:78},end:{line:116,column:97}}}))!=null?e:"")+"\n```\n\n"},18:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.lookupProperty||function(m,i){
if(Object.prototype.hasOwnProperty.call(m,i))return m[i]};return`Enlarge a volume: Kubernetes lets nobody change the claims of a StatefulSet. Enlarge them and delete it without its Pods, which run on; then
upgrade. The storage class must allow expansion; put the claim's name and the new size in.

\`\`\`sh
kubectl get pvc --namespace `+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:125,column:28},end:{line:125,column:44}}}))!=null?e:"")+" -l app="+((e=r(t,"sh").call(s,r(r(u[1],"service"),"name"),{name:"sh",hash:{},data:a,loc:{start:{line:125,column:52},end:{line:125,column:74}}}))!=null?e:"")+`
kubectl patch pvc <CLAIM> --namespace `+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:126,column:38},end:{line:126,column:54}}}))!=null?e:"")+` -p '{"spec":{"resources":{"requests":{"storage":"<SIZE>"}}}}'
kubectl delete `+((e=r(t,"sh").call(s,r(r(n,"workload"),"target"),{name:"sh",hash:{},data:a,loc:{start:{line:127,column:15},end:{line:127,column:37}}}))!=null?e:"")+" --namespace "+((e=r(t,"sh").call(s,r(n,"namespace"),{name:"sh",hash:{},data:a,loc:{start:{line:127,column:50},end:{line:127,column:66}}}))!=null?e:"")+" --cascade=orphan\n```\n\n"},19:function(o,n,t,c,a){return" (the claims of its volumes stay, and with them the data)"},20:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"### "+((l=e(t,"md").call(u,e(n,"environments"),{name:"md",hash:{},data:a,loc:{start:{line:141,column:4},end:{line:141,column:23}}}))!=null?l:"")+`

`+((l=e(t,"if").call(u,e(n,"edge"),{name:"if",hash:{},fn:o.program(21,a,0),inverse:o.program(25,a,0),data:a,loc:{start:{line:143,column:0},end:{line:153,column:7}}}))!=null?l:"")+`
`+((l=e(t,"if").call(u,e(n,"mesh"),{name:"if",hash:{},fn:o.program(26,a,0),inverse:o.program(27,a,0),data:a,loc:{start:{line:155,column:0},end:{line:160,column:7}}}))!=null?l:"")+`
`},21:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"Requests from outside come by "+((l=e(t,"md").call(u,e(n,"edge"),{name:"md",hash:{},data:a,loc:{start:{line:144,column:30},end:{line:144,column:41}}}))!=null?l:"")+((l=e(t,"if").call(u,e(n,"does"),{name:"if",hash:{},fn:o.program(22,a,0),inverse:o.program(24,a,0),data:a,loc:{start:{line:144,column:41},end:{line:150,column:7}}}))!=null?l:"")},22:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`, which does this before the service sees them:

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"does"),{name:"each",hash:{},fn:o.program(23,a,0),inverse:o.noop,data:a,loc:{start:{line:146,column:0},end:{line:148,column:9}}}))!=null?l:"")},23:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"- "+((l=u(t,"md").call(n??(o.nullContext||{}),u(n,"what"),{name:"md",hash:{},data:a,loc:{start:{line:147,column:2},end:{line:147,column:13}}}))!=null?l:"")+": "+((l=o.lambda(o.strict(n,"how",{start:{line:147,column:17},end:{line:147,column:20}}),n))!=null?l:"")+`
`},24:function(o,n,t,c,a){return`.
`},25:function(o,n,t,c,a){return`Nothing outside the cluster calls the service.
`},26:function(o,n,t,c,a){var l;return((l=o.lambda(o.strict(n,"mesh",{start:{line:156,column:2},end:{line:156,column:6}}),n))!=null?l:"")+" carries the calls within the cluster: TLS between services, retries and circuit breaking are its own work, by `mesh` in `chartwright.yaml`.\n"},27:function(o,n,t,c,a){return`There is no service mesh: retries of passing faults, timeouts and circuit breaking towards failing neighbours are the application's duty, and calls
within the cluster are not encrypted unless the application does it.
`},28:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Feature flags

They come from configuration: `+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"featureFlags"),{name:"each",hash:{},fn:o.program(4,a,0),inverse:o.noop,data:a,loc:{start:{line:166,column:30},end:{line:166,column:104}}}))!=null?l:"")+". Change them under `config` in `chartwright.yaml`, by environment\nwhere they differ; the Pods roll when they change.\n\n"},29:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Jobs around the service

| Job | When |
| --- | --- |
`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"jobs"),{name:"each",hash:{},fn:o.program(30,a,0),inverse:o.noop,data:a,loc:{start:{line:175,column:0},end:{line:177,column:9}}}))!=null?l:"")+`
`},30:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"| "+((l=e(t,"code").call(u,e(n,"name"),{name:"code",hash:{},data:a,loc:{start:{line:176,column:2},end:{line:176,column:15}}}))!=null?l:"")+" | "+((l=e(t,"md").call(u,e(n,"when"),{name:"md",hash:{},data:a,loc:{start:{line:176,column:18},end:{line:176,column:29}}}))!=null?l:"")+` |
`},31:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return`## Whom to page (escalation)

`+((l=u(t,"each").call(n??(o.nullContext||{}),u(n,"escalation"),{name:"each",hash:{},fn:o.program(32,a,0),inverse:o.noop,data:a,loc:{start:{line:183,column:0},end:{line:185,column:9}}}))!=null?l:"")+`
`},32:function(o,n,t,c,a){var l,u=o.lookupProperty||function(e,s){if(Object.prototype.hasOwnProperty.call(e,s))return e[s]};return"- "+((l=o.lambda(o.strict(n,"severity",{start:{line:184,column:4},end:{line:184,column:12}}),n))!=null?l:"")+": "+((l=u(t,"md").call(n??(o.nullContext||{}),u(n,"text"),{name:"md",hash:{},data:a,loc:{start:{line:184,column:16},end:{line:184,column:27}}}))!=null?l:"")+`
`},33:function(o,n,t,c,a){var l;return`
## Notes of the team

`+((l=o.lambda(o.strict(n,"notes",{start:{line:197,column:2},end:{line:197,column:7}}),n))!=null?l:"")+`
`},compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a,l,u){var e,s=n??(o.nullContext||{}),r=o.strict,m=o.lambda,i=o.lookupProperty||function(f,d){if(Object.prototype.hasOwnProperty.call(f,d))return f[d]};return"# Operations of "+((e=i(t,"md").call(s,i(i(n,"service"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:16},end:{line:1,column:36}}}))!=null?e:"")+"\n\nEvery command runs in the root of this repository. They need `helm` and `kubectl`, and no network beside the cluster's:\nthe library chart lies in `chart/charts/"+((e=m(r(i(n,"library"),"name",{start:{line:4,column:42},end:{line:4,column:54}}),n))!=null?e:"")+`\`.

| Environment | Release | Namespace | Values |
| --- | --- | --- | --- |
`+((e=i(t,"each").call(s,i(n,"environments"),{name:"each",hash:{},fn:o.program(0,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:8,column:0},end:{line:10,column:9}}}))!=null?e:"")+`
`+((e=i(t,"if").call(s,i(n,"secrets"),{name:"if",hash:{},fn:o.program(1,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:12,column:0},end:{line:23,column:7}}}))!=null?e:"")+((e=i(t,"each").call(s,i(n,"environments"),{name:"each",hash:{},fn:o.program(7,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:24,column:0},end:{line:137,column:9}}}))!=null?e:"")+`## Traffic

`+((e=i(t,"each").call(s,i(n,"traffic"),{name:"each",hash:{},fn:o.program(20,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:140,column:0},end:{line:162,column:9}}}))!=null?e:"")+((e=i(t,"if").call(s,i(n,"featureFlags"),{name:"if",hash:{},fn:o.program(28,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:163,column:0},end:{line:169,column:7}}}))!=null?e:"")+((e=i(t,"if").call(s,i(n,"jobs"),{name:"if",hash:{},fn:o.program(29,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:170,column:0},end:{line:179,column:7}}}))!=null?e:"")+((e=i(t,"if").call(s,i(n,"escalation"),{name:"if",hash:{},fn:o.program(31,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:180,column:0},end:{line:187,column:7}}}))!=null?e:"")+"## Changing the service\n\n1. Change `chartwright.yaml` and run `chartwright regenerate .`: it keeps what people changed by hand.\n2. Review the change: `chartwright render . -e "+((e=m(r(n,"lastEnvironment",{start:{line:191,column:49},end:{line:191,column:64}}),n))!=null?e:"")+"` prints what Ku\
bernetes would get, `chartwright check .` checks it.\n3. Merge, then upgrade environment by environment as above.\n"+((e=i(t,"if").call(s,i(n,"notes"),{name:"if",hash:{},fn:o.program(33,a,0,l,u),inverse:o.noop,data:a,loc:{start:{line:193,column:0},end:{line:198,column:7}}}))!=null?e:"")},useData:!0,useDepths:!0},f4ce480a6e08909783f5dbc6a4ff9a57b4aeffaa73f75ede791bf0a067d79b37:{compiler:[8,">= 4.3.0"],main:function(o,n,t,c,a){var l,u=n??(o.nullContext||{}),e=o.lookupProperty||function(s,r){if(Object.prototype.hasOwnProperty.call(s,r))return s[r]};return"# "+((l=e(t,"md").call(u,e(e(n,"system"),"title"),{name:"md",hash:{},data:a,loc:{start:{line:1,column:2},end:{line:1,column:21}}}))!=null?l:"")+`

`+((l=e(t,"md").call(u,e(e(n,"system"),"description"),{name:"md",hash:{},data:a,loc:{start:{line:3,column:0},end:{line:3,column:25}}}))!=null?l:"")+`

Generated from \`system.yaml\`. Each service has a repository of its own; what they share, and how they hang together, is in
[docs/index.md](docs/index.md).
`},useData:!0}};export{h as PRECOMPILED_TEMPLATES};
