#!/usr/bin/env bash
# Packs the libraries, and lets a new project outside the solution reference them and run the README's story.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
feed=$root/artifacts/packages
rm -rf "$feed" && mkdir -p "$feed"
for project in Abstractions Domain Calendar Coverage PersonalData Certificates Json EntityFrameworkCore AspNetCore Testing; do
    dotnet pack -c Release -m:2 -v:q "src/CivicPractice.$project" -o "$feed"
done
ls -l "$feed"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
injection=$(grep -oP '(?<=Microsoft.Extensions.DependencyInjection" Version=")[^"]+' "$root/Directory.Packages.props")
version=$(grep -oP '(?<=<Version>)[^<]+' "$root/Directory.Build.props")
cp "$root/global.json" .
cat >nuget.config <<XML
<configuration>
  <packageSources>
    <clear />
    <add key="packed" value="$feed" />
    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
  </packageSources>
</configuration>
XML
cat >Story.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <RestorePackagesPath>packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="CivicPractice.Domain" Version="$version" />
    <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="$injection" />
  </ItemGroup>
</Project>
XML
# The story is the first C# block of the README.
awk '/^```csharp/ { on = 1; next } /^```/ && on { exit } on' "$root/README.md" >Program.cs
[ -s Program.cs ] || { echo "the README has no story"; exit 1; }
CI=false dotnet run >story.txt
cat story.txt
grep -q "Reviewed" story.txt

# The same story, kept in a file.
mkdir ../"$(basename "$work")"-sqlite && cd "../$(basename "$work")-sqlite"
trap 'rm -rf "$work" "$work-sqlite"' EXIT
cp "$work/global.json" "$work/nuget.config" .
sed 's/CivicPractice.Domain"/CivicPractice.EntityFrameworkCore"/' "$work/Story.csproj" >Story.csproj
sed 's/\.BuildServiceProvider()/.UseSqlite("district.db").BuildServiceProvider()/' "$work/Program.cs" >Program.cs
grep -q UseSqlite Program.cs
CI=false dotnet run >story.txt
cat story.txt
cmp story.txt "$work/story.txt"
[ -s district.db ] || { echo "nothing was kept"; exit 1; }
cd "$work"

# Maps and calendars, by the adapters.
mkdir "$work-maps"
trap 'rm -rf "$work" "$work-sqlite" "$work-maps"' EXIT
cd "$work-maps"
cp "$work/global.json" "$work/nuget.config" .
reference() { echo "    <PackageReference Include=\"CivicPractice.$1\" Version=\"$version\" />"; }
awk -v more="$(reference Calendar)\n$(reference Coverage)" '{ print } /CivicPractice.Domain"/ { print more }' "$work/Story.csproj" >Maps.csproj
awk '/^```csharp/ { on = 1; next } /^```/ && on { exit } on' "$root/docs/maps-and-calendars.md" >Program.cs
CI=false dotnet run >maps.txt
cat maps.txt
grep -q "^21 of 24 occurrences" maps.txt
grep -q "^5200 people inside, 1200 outside; a site in .* would reach 1200$" maps.txt
grep -q "^BEGIN:VCALENDAR" programme.ics
grep -q "</svg>" circles.svg
cd "$work"

# Personal data, by its adapter.
mkdir "$work-personal"
trap 'rm -rf "$work" "$work-sqlite" "$work-maps" "$work-personal"' EXIT
cd "$work-personal"
cp "$work/global.json" "$work/nuget.config" .
awk -v more="$(reference PersonalData)" '{ print } /CivicPractice.Domain"/ { print more }' "$work/Story.csproj" >Personal.csproj
awk '/^```csharp/ { on = 1; next } /^```/ && on { exit } on' "$root/docs/personal-data.md" >Program.cs
CI=false dotnet run >personal.txt
cat personal.txt
grep -qF "Somebody with this ID number is known already." personal.txt
grep -qF "王**, 1****************X, ****8000, born in 1949" personal.txt
grep -qF "Nobody has consented to it" personal.txt
grep -q "^found after the erasure: False$" personal.txt
cd "$work"

# Certificates, by their adapter.
mkdir "$work-certificates"
trap 'rm -rf "$work" "$work-sqlite" "$work-maps" "$work-personal" "$work-certificates"' EXIT
cd "$work-certificates"
cp "$work/global.json" "$work/nuget.config" .
awk -v more="$(reference Certificates)" '{ print } /CivicPractice.Domain"/ { print more }' "$work/Story.csproj" >Certificates.csproj
awk '/^```csharp/ { on = 1; next } /^```/ && on { exit } on' "$root/docs/certificates.md" >Program.cs
CI=false dotnet run >certificates.txt
cat certificates.txt
grep -q "^Genuine: 165 minutes, holder True, services True$" certificates.txt
grep -q "^altered: Forged, cut off: Truncated, of another key: UnknownKey$" certificates.txt
grep -q "^revoked: True, replaced by the other: True$" certificates.txt
grep -q "VerifiableCredential" badge.json
cd "$work"

# Over HTTP, by a host of its own.
mkdir "$work-http"
trap 'rm -rf "$work" "$work-sqlite" "$work-maps" "$work-personal" "$work-certificates" "$work-http"' EXIT
cd "$work-http"
cp "$work/global.json" "$work/nuget.config" .
sed 's/Microsoft.NET.Sdk"/Microsoft.NET.Sdk.Web"/; s/CivicPractice.Domain"/CivicPractice.AspNetCore"/; /DependencyInjection/d' "$work/Story.csproj" >Http.csproj
awk '/^```csharp/ { on = 1; next } /^```/ && on { exit } on' "$root/docs/http.md" >Program.cs
CI=false dotnet run >http.txt
cat http.txt
grep -q '^planned: 204, version "1"$' http.txt
grep -q "^refused: 409, .*planned" http.txt
grep -q "^may be opened: 204$" http.txt
grep -q "^open now: 204$" http.txt
grep -q '"position":3' http.txt
grep -q "^described: True$" http.txt
cd "$work"

# The analyzer in the package must speak: a dropped decision is a warning, here an error.
echo 'CivicPractice.Decision Dropped() => CivicPractice.Decision.Accepted; Dropped();' >>Program.cs
if CI=false dotnet build -v:q >dropped.txt 2>&1; then echo "a dropped Decision was not reported"; exit 1; fi
grep -q CIVIC001 dropped.txt
