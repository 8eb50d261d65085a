using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Teams;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Sites;

/// <summary>What still hangs on a site when it is to end: teams, what is announced, orders, training, programmes (docs/decisions/0013), service projects (docs/decisions/0035), people, funds and materials (docs/decisions/0031).</summary>
/// <param name="Teams">The teams at home there, but for those dissolved.</param>
/// <param name="ActivitiesAhead">The activities that take place there, or that the site hosts elsewhere, published or under way, and not over.</param>
/// <param name="RequestsLeft">The orders that the site takes care of and that are neither served nor cancelled.</param>
/// <param name="TrainingsAhead">The training sessions there that are scheduled or under way.</param>
/// <param name="ProgrammesRunning">The programmes that it runs and that have no last day, or one that is not over.</param>
/// <param name="PostsFilled">The posts of the site that somebody holds.</param>
/// <param name="StocksLeft">The stocks at the site with pieces in them, or with volunteers.</param>
/// <param name="BudgetsOpen">The budgets of the site that are not closed.</param>
/// <param name="ProjectsUnderWay">The service projects that it hosts and that run or pause.</param>
public sealed record SiteTies(
    int Teams, int ActivitiesAhead, int RequestsLeft = 0, int TrainingsAhead = 0, int ProgrammesRunning = 0, int PostsFilled = 0, int StocksLeft = 0, int BudgetsOpen = 0,
    int ProjectsUnderWay = 0)
{
    /// <summary>Nothing hangs on it.</summary>
    public static SiteTies None { get; } = new(0, 0);

    /// <summary>Counts what hangs on a committed site, for the questions before it is merged or closed.</summary>
    /// <remarks>The count holds as long as the site is suspended or only planned: what comes to a site reads it too, and finds it shut.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="site">The site.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<SiteTies> OfAsync(OpenDistrict district, PracticeSiteId site, Instant at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        return new SiteTies(
            await district.Teams.CountAsync(new AtHomeAtSite(site) & !new TeamIsDissolved(), cancellationToken),
            await district.Activities.CountAsync((new TakesPlaceAtSite(site) | new HostedBy(ActivityHost.Of(site))) & new NotOver(at), cancellationToken),
            await district.Requests.CountAsync(new CaredForBySite(site) & new NotYetServed(), cancellationToken),
            await district.TrainingSessions.CountAsync(new TrainingAtSite(site) & new TrainingNotConcluded(), cancellationToken),
            await district.Programmes.CountAsync(new RunBySite(site) & new RunningFrom(at.InZone(district.Profile.TimeZone).Date), cancellationToken),
            // Read one by one: what fills meanwhile, which needs no open site, makes the end ask again.
            (await district.Posts.ListAsync(new PostsOfSiteSpec(site), cancellationToken)).Count(post => post.State == PostState.Filled),
            (await district.StockItems.ListAsync(new StockOfSiteSpec(site), cancellationToken)).Count(item => item.OnHand > 0 || item.Outstanding > 0),
            await district.Budgets.CountAsync(new BudgetAtSite(site) & new BudgetIsOpen(), cancellationToken),
            await district.Projects.CountAsync(new ProjectOfHost(ActivityHost.Of(site)) & new ProjectUnderWay(), cancellationToken));
    }
}
