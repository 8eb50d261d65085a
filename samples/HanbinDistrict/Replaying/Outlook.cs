using System.Globalization;
using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Cadence;
using CivicPractice.Calendar;
using CivicPractice.Certificates;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Coverage;
using CivicPractice.Evaluation;
using CivicPractice.Programmes;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>What the library tells of a replayed district beyond its figures: the week's programme, the cadence, the practice circles, one volunteer's file, the evaluation of its sites, who is fit for dangerous service.</summary>
internal sealed class Outlook(OpenDistrict district, DistrictInput input, Landscape landscape, CancellationToken cancellationToken)
{
    private const int SitesToOpenNext = 5;
    private const int DaysAhead = 7;
    private const int TeamsToName = 5;
    private static readonly Duration InsuranceNotice = Duration.FromDays(60);

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    // The last minute of the period: what was to be held was held by then, and the week that runs may still be missed.
    private Instant Now => input.Period.Through.At(new LocalTime(23, 59)).InZoneLeniently(district.Profile.TimeZone).ToInstant();

    /// <summary>What the figures answer at once.</summary>
    public async ValueTask<AnswersOfFigures> AnswersAsync(IDistrictFigures figures)
    {
        var teams = new List<(string Name, long Minutes)>();
        foreach (var row in figures.TopTeams(input.Period, TeamsToName).Answer)
            teams.Add(((await district.Teams.FindAsync(row.Team, cancellationToken))!.Name, row.ServiceMinutes));
        return new AnswersOfFigures(teams, figures.Stars().Answer, figures.Requests().Answer);
    }

    public async ValueTask<ProgrammeWeek?> ProgrammesAsync()
    {
        if (input.Programmes.Count == 0) return null;
        var running = new RunningProgrammes(district, new IcalRecurrence());
        var monday = input.Period.Through.PlusDays(1).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)).PlusDays(-7);
        var week = monday < input.Period.From ? input.Period : new Term(monday, monday.PlusDays(6));
        var names = (await district.Programmes.ListAsync(new ProgrammesSpec(), cancellationToken)).ToDictionary(programme => programme.Id, programme => programme.Name);
        var entries = (await running.EntriesAsync(input.Period, Chinese, cancellationToken: cancellationToken)).ToDictionary(entry => entry.Uid);
        var rows = (await running.OccurrencesAsync(week, cancellationToken: cancellationToken)).Select(one => new ProgrammeRow(one, names[one.Programme], entries[running.UidOf(one)].Location));
        return new ProgrammeWeek(week, [.. rows], CalendarFeed.Write($"{district.Profile.Name.Zh}文明实践日历", entries.Values, Now));
    }

    public async ValueTask<CadenceKept?> CadenceAsync()
    {
        var kinds = district.Profile.Cadence.Sites;
        if (kinds.Count == 0) return null;
        var rows = (await new WatchingCadence(district).OfSitesAsync(input.Period, Now, cancellationToken)).Answer.ToLookup(row => row.Rule);
        var sites = (await district.Sites.ListAsync(new LiveSitesSpec(), cancellationToken)).ToDictionary(site => site.Id);
        return new CadenceKept([.. kinds.Select(kind => (kind, (IReadOnlyList<SiteCadence>)
        [
            .. from row in rows[kind.Rule]
               let site = sites[row.Subject]
               where site.Tier == kind.Tier && (kind.Setting is null || kind.Setting == site.Setting)
               // What began before the period was not replayed as a whole.
               select new SiteCadence(site.Name, row with { Periods = [.. row.Periods.Where(period => period.Period.From >= input.Period.From)] }),
        ]))]);
    }

    /// <summary>Who served longest; of several, who has the first number.</summary>
    public async ValueTask<VolunteerFile?> VolunteerAsync()
    {
        if (await district.HonourRolls.ListAsync(new LongestServingSpec(1, 1), cancellationToken) is not [var longest]) return null;
        var tied = new List<Volunteer>();
        foreach (var roll in await district.HonourRolls.ListAsync(new LongestServingSpec(longest.Minutes), cancellationToken))
            tied.Add((await district.Volunteers.FindAsync(roll.Id, cancellationToken))!);
        var volunteer = tied.MinBy(one => one.Number)!;
        var record = (await new ReadingVolunteerRecords(district).FindAsync(volunteer.Id, cancellationToken))!;
        var account = await district.PointsAccounts.FindAsync(volunteer.Id, cancellationToken);
        var absences = await district.AbsenceFiles.FindAsync(volunteer.Id, cancellationToken);
        var (year, teams) = (input.Period.Through.Year, new List<string>());
        foreach (var membership in volunteer.Memberships) teams.Add((await district.Teams.FindAsync(membership.Team, cancellationToken))!.Name);
        return new VolunteerFile(record, account?.Balance ?? default, absences?.Absences ?? [], year, absences?.CountIn(year) ?? default, teams,
            await district.Certificates.ListAsync(new CertificatesOfVolunteerSpec(volunteer.Id), cancellationToken), district.Profile.TimeZone);
    }

    public async ValueTask<EvaluationOfSites?> EvaluationAsync()
    {
        if (input.Evaluation is not { } plan || await new ReadingEvaluations(district).TableOfAsync(EvaluatingSites.CycleOf(district), cancellationToken) is not { } table) return null;
        var results = new List<SiteResult>();
        foreach (var result in table.Results) results.Add(new SiteResult((await district.Sites.FindAsync(result.Subject.Site!.Value, cancellationToken))!, result));
        var scorecards = await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(table.Cycle), cancellationToken);
        return new EvaluationOfSites(
            plan,
            results,
            [.. plan.Indicators.Select(indicator => (indicator, scorecards.Count(one => one.RawScores.All(raw => raw.Indicator != indicator.Code))))]);
    }

    /// <summary>Who could be sent on dangerous service today and in a week, of the teams with anybody whose insurance ends within two months.</summary>
    public async ValueTask<FitnessOfTeams?> FitnessAsync()
    {
        if (input.Categories.FirstOrDefault(one => one.IsDangerous) is not { } dangerous) return null;
        var policies = await district.InsurancePolicies.ListAsync(new PoliciesEndingSpec(Now + InsuranceNotice), cancellationToken);
        var insured = policies.SelectMany(policy => policy.Covered).Distinct().ToList();
        if (insured.Count == 0) return null;
        var teams = new List<VolunteerTeamId>();
        foreach (var one in insured) teams.AddRange((await district.Volunteers.FindAsync(one, cancellationToken))!.Memberships.Select(membership => membership.Team));
        var (watching, today, rows) = (new WatchingFitness(district), input.Period.Through, new List<FitnessOfTeam>());
        foreach (var team in teams.Distinct().OrderBy(one => one))
        {
            rows.Add(new FitnessOfTeam(
                (await district.Teams.FindAsync(team, cancellationToken))!.Name,
                await watching.OfTeamAsync(team, DemandOn(today, dangerous.Category), cancellationToken),
                await watching.OfTeamAsync(team, DemandOn(today.PlusDays(DaysAhead), dangerous.Category), cancellationToken)));
        }

        var notice = district.Profile.Training.NoticeThrough(today);
        return new FitnessOfTeams(
            dangerous.Category, today, today.PlusDays(DaysAhead), rows,
            [.. policies.Select(policy => (policy.Period.Until.InZone(district.Profile.TimeZone).LocalDateTime, policy.Covered.Count))],
            (await district.TrainingFiles.ListAsync(new TrainingRunsOutSpec(notice), cancellationToken)).Count);
    }

    private ServiceDemand DemandOn(LocalDate day, ActivityCategory category)
    {
        var during = TimeRange.Starting(day.At(new LocalTime(9, 0)).InZoneLeniently(district.Profile.TimeZone).ToInstant(), Duration.FromHours(2));
        return ServiceDemand.Of(during, category, RiskLevel.Dangerous, district.Profile.Activities.Overtime, district.Profile);
    }

    public async ValueTask<CirclesDrawn?> CirclesAsync()
    {
        if (landscape.Settlements.Count == 0) return null;
        var indexing = new StrTreeIndexing();
        var (coverage, withoutLocation) = await new CirclesOfDistrict(district, indexing: indexing).MeasureAsync(landscape.Settlements, cancellationToken: cancellationToken);
        // A replay that was kept before there were settlements says of no site where it is.
        if (coverage.Circles.Count == 0) return null;
        var sites = await district.Sites.ListAsync(new OpenSitesSpec(), cancellationToken);
        var groupings = await district.SiteGroupings.ListAsync(new SiteGroupingsSpec(), cancellationToken);
        var next = await new ChoosingSites(district.Profile.Circles, indexing: indexing).ChooseAsync(coverage, SitesToOpenNext, cancellationToken);
        var drawing = CoverageDrawing.Write(new DrawnCoverage(new Bilingual(
            string.Create(CultureInfo.InvariantCulture, $"{district.Profile.Name.Zh} {coverage.Rules.Within.TotalMinutes:0}分钟文明实践圈（示意图）"), $"{district.Profile.Name.En}: practice circles (schematic, synthetic places)"), coverage)
        {
            Sites = [.. sites.Select(site => new DrawnSite(site.Id, site.Name, site.Tier))],
            Groupings = [.. groupings.Select(one => new DrawnGrouping(one.Name, one.Sites))],
            SitesToOpen = next,
        });
        return new CirclesDrawn(
            [.. Enum.GetValues<SiteTier>().Select(tier => ((SiteTier?)tier, coverage.Among(sites.Where(site => site.Tier == tier).Select(site => site.Id).ToHashSet()))), (null, coverage)],
            [.. groupings.Select(one => (one, coverage.Among(one.Sites.ToHashSet())))],
            next,
            new GroundGeometry().SquareKilometresCovered([.. coverage.Circles.Select(circle => circle.Site.At)], district.Profile.Circles.Radius),
            withoutLocation.Count,
            drawing);
    }
}
