using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Testing;
using HanbinDistrict.Chances;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Replays one district through the library's public API, step by step in the order of time.</summary>
public static class DistrictReplay
{
    // Sites, people and partners are there before the period begins.
    private static readonly Duration Beforehand = Duration.FromDays(120);
    private static readonly Duration Preparation = Duration.FromDays(30);

    /// <summary>Replays a district.</summary>
    /// <param name="input">The district.</param>
    /// <param name="seed">The seed of chance.</param>
    /// <param name="store">Where the district lives; what is kept there already is read, whatever the seed.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the library's statistics tell.</returns>
    /// <exception cref="RefusedInputException">There are too few volunteers for so many sessions.</exception>
    public static async Task<ReplayResult> RunAsync(DistrictInput input, ulong seed, StoreChoice store, IProgress<ReplayProgress> progress, CancellationToken cancellationToken)
    {
        await using var services = ServicesOn(store, input, progress);
        var chance = new Chance(seed);
        var ids = new SeededIds(chance.For("ids").NextBits());
        var district = services.GetRequiredService<Districts>().Open(input.Profile.Id, ids.Next<ActorId>());
        if (await StoredReplay.FindAsync(district, cancellationToken) is { } stored) return await FiguresAsync(district, input, stored, wasStored: true, cancellationToken);
        if ((await services.GetRequiredService<IDistrictStore>().LogOf(district.Id).ReadAsync(0, 1, cancellationToken)).Count > 0) throw BrokenOff(store);

        await using var batching = new Batching(district, isWanted: store.IsKept);
        var (cast, timeline, steps) = (new Cast(), new Timeline(batching, input.Profile.TimeZone), new Steps(progress));
        var clockwork = new Clockwork(input.Period, input.Profile.TimeZone);
        await batching.NextAsync(cancellationToken);

        await new FoundingTheMatrix(district, input, cast, ids, chance.For("sites"), steps).RunAsync(clockwork.Dawn - Beforehand);
        await new LocatingSites(district, input, cast, LandscapeOf(input, seed), chance.For("locations")).RunAsync(clockwork.Dawn - Beforehand);
        await new GatheringPeople(district, input, cast, ids, chance.For("people"), steps, batching).RunAsync(clockwork.Dawn - Beforehand, cancellationToken);
        await new ConcludingPartnerships(district, input, cast, timeline, clockwork, ids, chance.For("partnerships"), steps).RunAsync(clockwork.Dawn - Preparation);
        var town = CoBuildingTown.Of(district, input, cast, chance.For("co-building"));
        if (town is not null) await town.BeginAsync(timeline, clockwork, clockwork.Dawn - Preparation);
        await new PreparingCrews(district, cast, clockwork, ids).RunAsync(clockwork.Dawn - Preparation);

        var occurrences = await new StartingProgrammes(district, input, cast, chance.For("programmes")).RunAsync(clockwork.Dawn - Preparation);
        var plans = new PlanningSessions(input, cast, clockwork, occurrences, chance.For("sessions")).Plan();
        var ownRequests = input.Counts.Requests - plans.Count(plan => plan.AnswersRequest);
        var budget = new PersonTimesBudget(input.Counts.PersonTimes, input.Counts.Sessions, ownRequests);
        var sessions = new Sessions(
            district, input, cast, timeline, ids, budget, steps.Begin(new Bilingual("开展活动", "holding sessions"), input.Counts.Sessions), town);
        foreach (var plan in plans) new OneSession(sessions, ids.Next<ActivityId>(), plan).Begin();
        new Orders(district, input, cast, timeline, clockwork, ids, chance.For("orders"), budget)
            .Plan(ownRequests, steps.Begin(new Bilingual("点单服务", "placing requests"), ownRequests));
        await new ServingCommunities(district, input, cast, timeline, clockwork, chance.For("communities")).RunAsync(clockwork.Dawn);
        new MakingVillageCovenants(district, input, cast, timeline, clockwork, chance.For("covenants")).Plan();
        new MobilizingTheDistrict(sessions, input.Profile.TimeZone, chance.For("mobilizations")).Plan();
        new HoldingSeries(sessions, clockwork, chance.For("series")).Plan();
        await timeline.RunAsync(cancellationToken);

        if (sessions.Missing > 0) throw TooFewVolunteers(input.Counts, sessions.Missing);
        await batching.CompleteAsync(cancellationToken);
        await new Commending(district, input, ids).RunAsync(clockwork.Dusk, cancellationToken);
        await new EvaluatingSites(district, input).RunAsync(clockwork.Dusk, cancellationToken);
        await StoredReplay.MarkAsync(district, seed, cancellationToken);
        return await FiguresAsync(district, input, seed, wasStored: false, cancellationToken);
    }

    private static ServiceProvider ServicesOn(StoreChoice store, DistrictInput input, IProgress<ReplayProgress> progress)
    {
        var services = new ServiceCollection().AddCivicPractice(new DistrictRegistration(input.Profile, input.Divisions));
        if (store.File is { } file) services.UseSqlite(new SqliteOptions { File = file, OnProgress = TellTables });
        if (store.Connection is { } connection) services.UsePostgres(new PostgresOptions { ConnectionString = connection, OnProgress = TellTables });
        return services.BuildServiceProvider();

        void TellTables(string line) => progress.Report(new ReplayProgress(new Bilingual("建立数据表", line), 1, 1));
    }

    private static Landscape LandscapeOf(DistrictInput input, ulong seed) => new(input, new Chance(seed).For("landscape"));

    private static async ValueTask<ReplayResult> FiguresAsync(OpenDistrict district, DistrictInput input, ulong seed, bool wasStored, CancellationToken cancellationToken)
    {
        var (onActivities, onCommunities) = (new OutlookOnActivities(district, input, cancellationToken), new OutlookOnCommunities(district, input, cancellationToken));
        var outlook = new Outlook(district, input, LandscapeOf(input, seed), cancellationToken);
        var figures = await district.Statistics.FiguresAsync(cancellationToken);
        return new(
            figures.Overview().Answer,
            figures.Sessions().Answer,
            seed,
            wasStored,
            await CoBuildingTown.RecordAsync(district, input, new Chance(seed).For("co-building"), cancellationToken),
            await outlook.ProgrammesAsync(),
            await outlook.CadenceAsync(),
            await outlook.CirclesAsync(),
            await outlook.VolunteerAsync(),
            await outlook.EvaluationAsync(),
            await outlook.FitnessAsync(),
            await onActivities.SeatsAsync(),
            await onActivities.SeriesAsync(new Chance(seed).For("series")),
            await onActivities.MobilizationsAsync(new Chance(seed).For("mobilizations")),
            await onCommunities.CommunitiesAsync(),
            await onCommunities.CovenantsAsync(),
            await outlook.AnswersAsync(figures));
    }

    private static RefusedInputException BrokenOff(StoreChoice store) =>
        new([new Fault(store.Name, null, "--store: what is there holds a replay of this district that was broken off. Delete it, or name another place.")]);

    private static RefusedInputException TooFewVolunteers(Counts counts, int missing) => new(
        [new Fault("district.json", null, FormattableString.Invariant($"counts.volunteers: {counts.Volunteers} volunteers are too few: of {counts.Sessions} sessions {missing} found nobody who was free."))]);
}
