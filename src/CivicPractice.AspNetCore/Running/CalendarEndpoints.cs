using System.Text;
using CivicPractice.Activities;
using CivicPractice.AspNetCore.Concurrency;
using CivicPractice.AspNetCore.Problems;
using CivicPractice.Calendar;
using CivicPractice.Programmes;
using CivicPractice.Sites;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CivicPractice.AspNetCore.Running;

/// <summary>Calendars that people subscribe to (日历订阅): of a site, or of all.</summary>
internal static class CalendarEndpoints
{
    private const string Site = "site";

    // A calendar shows what was, too, and not all that may ever be.
    private static readonly Duration Behind = Duration.FromDays(30);
    private static readonly Duration Ahead = Duration.FromDays(180);

    /// <summary>What is announced.</summary>
    public static HttpOperation Activities { get; } = new("calendars.activities", HttpOperationKind.Question, "calendars");

    /// <summary>What programmes bring.</summary>
    public static HttpOperation Programmes { get; } = new("calendars.programmes", HttpOperationKind.Question, "calendars");

    /// <summary>Writes the announced activities.</summary>
    public static RequestDelegate OfActivities(HttpOptions options) => http => WriteAsync(http, options, EntriesOfActivitiesAsync);

    /// <summary>Writes the occurrences of programmes.</summary>
    public static RequestDelegate OfProgrammes(HttpOptions options) => http => WriteAsync(http, options, async (caller, district, site, cancellationToken) =>
    {
        var (from, until) = (Day(caller.Now - Behind), Day(caller.Now + Ahead));
        return await ((RunningProgrammes)Made.Of(typeof(RunningProgrammes), district, http.RequestServices)).EntriesAsync(new Term(from, until), caller.Language, site, cancellationToken);

        LocalDate Day(Instant at) => at.InZone(district.Profile.TimeZone).Date;
    });

    private static async ValueTask<IReadOnlyList<CalendarEntry>> EntriesOfActivitiesAsync(Caller caller, OpenDistrict district, PracticeSiteId? site, CancellationToken cancellationToken)
    {
        var during = new TimeRange(caller.Now - Behind, caller.Now + Ahead);
        // Of one site also what was called off: whoever subscribes to it sees that it was.
        IReadOnlyList<Activity> all = site is { } one
            ? [.. (await district.Activities.ListAsync(new ActivitiesOfSiteSpec(one, during), cancellationToken)).Where(activity => activity.PublishedAt is not null)]
            : await district.Activities.ListAsync(new AnnouncedActivitiesSpec(during), cancellationToken);
        var sites = await district.Sites.FindAllAsync([.. all.Select(activity => activity.Site).Distinct()], cancellationToken);
        return
        [
            .. all.Select(activity => new CalendarEntry
            {
                Uid = $"{activity.Id}@{district.Id}",
                Sequence = (int)Math.Min(activity.Version, int.MaxValue),
                During = activity.During,
                Summary = activity.Title,
                Location = sites.TryGetValue(activity.Site, out var place) ? place.Name : "",
                IsCancelled = activity.State == ActivityState.Cancelled,
            }),
        ];
    }

    private static async Task WriteAsync(HttpContext http, HttpOptions options, Func<Caller, OpenDistrict, PracticeSiteId?, CancellationToken, ValueTask<IReadOnlyList<CalendarEntry>>> entries)
    {
        var (caller, problem) = Caller.Of(http, options);
        PracticeSiteId? site = null;
        if (http.Request.Query.TryGetValue(Site, out var text))
        {
            if (Guid.TryParse(text, out var id) && id != Guid.Empty) site = new PracticeSiteId(id);
            else problem ??= ProblemsOfRequests.Malformed(Site, "is the id of a site");
        }

        if (caller is null || problem is not null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        var district = caller.Open(Expectation.Reading);
        var name = site is { } one ? (await district.Sites.FindAsync(one, http.RequestAborted))?.Name : district.Divisions.Root.Name;
        if (name is null)
        {
            await ProblemsOfRequests.NotFound.WriteAsync(http);
            return;
        }

        http.Response.ContentType = "text/calendar; charset=utf-8";
        http.Response.Headers.CacheControl = "private, max-age=300";
        await http.Response.WriteAsync(CalendarFeed.Write(name, await entries(caller, district, site, http.RequestAborted), caller.Now), Encoding.UTF8, http.RequestAborted);
    }
}
