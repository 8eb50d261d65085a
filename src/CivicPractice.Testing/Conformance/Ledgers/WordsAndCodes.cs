using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>Texts come back letter by letter: no case is folded, nothing trimmed, cut or normalised.</summary>
internal static class WordsAndCodes
{
    private static readonly string[] Hard =
    [
        " padded ", "a\tb\nc\r\nd", "it's \"quoted\" \\ 100% _ --", "İstanbul ıI", "e\u0301 and \u00e9", "新时代文明实践 𠮷野家 🙂👨‍👩‍👧", "\uFB01 \uFF21", "\u200B\u00A0", "{\"json\":[1]}",
        new('长', 4_000),
    ];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Texts come back letter by letter", async play =>
        {
            foreach (var text in Hard)
            {
                var (request, activity, site) = (play.Ids.Next<ServiceRequestId>(), play.Ids.Next<ActivityId>(), play.Ids.Next<PracticeSiteId>());
                var said = $"x{text}";
                await play.PutAsync(
                    new ARequest().WithId(request).Ordering(order => order with { Need = said, Risk = new RiskStatement(RiskLevel.Dangerous, said) }).BuildUnstored(),
                    new AnActivity().WithId(activity).Planned(plan => plan with { Title = said, Information = said }).BuildUnstored(),
                    new ASite().WithId(site).Planning(plan => plan with { Name = said }).BuildRaising());
                var district = play.District();
                Must.Hold((await district.Requests.FindAsync(request))!.Need == said, "The need of a request comes back letter by letter.");
                Must.Hold((await district.Requests.FindAsync(request))!.Risk.Statement == said, "A risk comes back letter by letter.");
                Must.Hold((await district.Activities.FindAsync(activity)) is { } held && held.Title == said && held.Information == said, "The title of an activity comes back letter by letter.");
                Must.Hold((await district.Sites.FindAsync(site))!.Name == said, "The name of a site comes back letter by letter.");
            }
        }),
        new("Numbers and days come back at their bounds", async play =>
        {
            var (request, activity) = (play.Ids.Next<ServiceRequestId>(), play.Ids.Next<ActivityId>());
            await play.PutAsync(
                new ARequest().WithId(request).Ordering(order => order with { HeadCount = int.MaxValue }).BuildUnstored(),
                new AnActivity().WithId(activity).Planned(plan => plan with { Seats = int.MaxValue }).BuildUnstored());
            await play.TellAsync<ServiceRequest, ServiceRequestId>("at the bounds", request);
            await play.TellAsync<Activity, ActivityId>("at the bounds", activity);
            await play.TellHistoryAsync();
        }),
    ];
}
