using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.StoreRunner;

/// <summary>Writes until it is killed, and prints the key of each command once it is acknowledged.</summary>
public static class Writer
{
    /// <summary>The exit code of a writer whose server has gone.</summary>
    public const int ServerLost = 3;

    /// <summary>The exit code of a writer that finds no room.</summary>
    public const int StoreFull = 4;

    private const int Days = 300;
    private const int CommandsOfABatch = 8;

    // Points are spent in a quarter after those in which they were earned.
    private static readonly Instant AfterAll = TestDistrict.Nine + Duration.FromDays(2 * Days);

    /// <summary>Requests from placing to review, activities from draft to review, point sites that come and go, points spent, and batches of all of them.</summary>
    public static async Task RunAsync(string place, int seed)
    {
        using var store = Neighbours.OpenStore(place);
        var district = Neighbours.Open(store);
        var ids = new SeededIds((ulong)seed);
        for (var number = 0; ; number++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}");
            if (number % 5 != 4)
            {
                if (number % 2 == 0) await RequestAsync(district, ids, seed + number, key => Acknowledge(Key(prefix, key)), prefix);
                else await ActivityAsync(district, ids, seed + number, prefix);
                continue;
            }

            var pending = new List<IdempotencyKey>();
            await using var batch = await district.UnitOfWork.BeginBatchAsync();
            for (var i = 0; i < CommandsOfABatch; i++) await SiteAsync(district, ids, pending, string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i}"));
            await batch.CompleteAsync();
            foreach (var key in pending) Acknowledge(key);
        }
    }

    private static async Task RequestAsync(OpenDistrict district, SeededIds ids, int number, Action<string> acknowledge, string prefix)
    {
        var (serving, id) = (new ServingRequests(district), ids.Next<ServiceRequestId>());
        var volunteer = Neighbours.Volunteer(number % Neighbours.Volunteers);
        // A volunteer serves once a day at most, so that nobody's time is taken twice.
        var wanted = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(2 + (number / Neighbours.Volunteers % Days)) + Duration.FromMinutes(number / (Neighbours.Volunteers * Days)), Duration.FromMinutes(30));
        await DoAsync("place", key => serving.PlaceAsync(id, Neighbours.Order with { Wanted = wanted }, TestDistrict.Nine, key));
        await DoAsync("dispatch", key => serving.DispatchAsync(id, Assignee.Of(volunteer), TestDistrict.Nine, key));
        await DoAsync("accept", key => serving.AcceptAsync(id, Assignee.Of(volunteer), [volunteer], TestDistrict.Nine, key));
        await DoAsync("begin", key => serving.BeginAsync(id, wanted.From, key));
        await DoAsync("serve", key => serving.ServeAsync(id, wanted.Until, 1, key: key));
        await DoAsync("review", key => new ReviewingRequests(district).ReviewAsync(id, ARequest.Requester, 5, null, wanted.Until, key));
        if (number % 3 == 0) await DoAsync("redeem", key => new Crediting(district).RedeemAsync(volunteer, id.Value, Points.Of(1), AfterAll, key));

        async Task DoAsync(string step, Func<IdempotencyKey, ValueTask<Decision>> command)
        {
            // A refusal (no points, a time that is taken) is an answer as well, but nothing that must be found again.
            if ((await command(Key(prefix, step))).IsAccepted) acknowledge(step);
        }
    }

    // An activity from its draft to its review, with two volunteers, one of whom gives the seat back and comes again.
    private static async Task ActivityAsync(OpenDistrict district, SeededIds ids, int number, string prefix)
    {
        var (planning, signing, holding, id) = (new PlanningActivities(district), new SigningUp(district), new HoldingActivities(district), ids.Next<ActivityId>());
        var during = TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(2 + (number % Days)) + Duration.FromHours(6) + Duration.FromMinutes(number / Days), Duration.FromMinutes(30));
        var plan = AnActivity.Plan with { Site = Neighbours.Site, Host = ActivityHost.Of(Neighbours.Site), Seats = 2, During = during };
        var (one, other, again) = (ids.Next<ParticipationId>(), ids.Next<ParticipationId>(), ids.Next<ParticipationId>());
        var (volunteer, second) = (Neighbours.Volunteer(number % Neighbours.Volunteers), Neighbours.Volunteer((number + 1) % Neighbours.Volunteers));
        await DoAsync("draft", key => planning.DraftAsync(id, plan, [], TestDistrict.Nine, key));
        await DoAsync("publish", key => planning.PublishAsync(id, TestDistrict.Nine, key));
        await DoAsync("sign-up", key => signing.SignUpAsync(id, one, volunteer, TestDistrict.Nine, key));
        await DoAsync("sign-up-other", key => signing.SignUpAsync(id, other, second, TestDistrict.Nine, key));
        await DoAsync("withdraw", key => signing.WithdrawAsync(id, other, TestDistrict.Nine, key));
        await DoAsync("sign-up-again", key => signing.SignUpAsync(id, again, second, TestDistrict.Nine, key));
        await DoAsync("check-in", key => holding.CheckInAsync(id, one, during.From, key));
        await DoAsync("check-out", key => holding.CheckOutAsync(id, one, during.Until, key));
        await DoAsync("complete", key => holding.CompleteAsync(id, 12, during.Until, key));
        await DoAsync("review", key => planning.ReviewAsync(id, 5, during.Until, key));

        async Task DoAsync(string step, Func<IdempotencyKey, ValueTask<Decision>> command)
        {
            if ((await command(Key(prefix, step))).IsAccepted) Acknowledge(Key(prefix, step));
        }
    }

    private static async Task SiteAsync(OpenDistrict district, SeededIds ids, List<IdempotencyKey> pending, string prefix)
    {
        var (founding, id) = (new FoundingSites(district), ids.Next<PracticeSiteId>());
        var plan = ASite.PlanOf(SiteTier.Point) with { Parent = ASite.StationId, Division = TestDistrict.Village };
        await DoAsync("plan", key => founding.PlanAsync(id, plan, TestDistrict.Nine, key));
        await DoAsync("open", key => founding.OpenAsync(id, TestDistrict.Nine, key));
        await DoAsync("suspend", key => founding.SuspendAsync(id, TestDistrict.Nine, key));
        await DoAsync("suspend", key => founding.SuspendAsync(id, TestDistrict.Nine, key));
        await DoAsync("close", key => founding.CloseAsync(id, SiteClosureReason.LittleUsed, TestDistrict.Nine, key));

        async Task DoAsync(string step, Func<IdempotencyKey, ValueTask<Decision>> command)
        {
            if ((await command(Key(prefix, step))).IsAccepted) pending.Add(Key(prefix, step));
        }
    }

    private static IdempotencyKey Key(string prefix, string step) => new($"{prefix}-{step}");

    private static void Acknowledge(IdempotencyKey key)
    {
        Console.WriteLine(key);
        Console.Out.Flush();
    }
}
