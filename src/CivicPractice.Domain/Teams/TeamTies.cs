using CivicPractice.Activities;
using CivicPractice.Projects;
using CivicPractice.Requests;

namespace CivicPractice.Teams;

/// <summary>What a team still has to do when it is to be dissolved; whoever is in charge hands it over or calls it off first.</summary>
/// <param name="ActivitiesLeft">The activities that it hosts and that are neither held nor cancelled, drafts too.</param>
/// <param name="RequestsLeft">The requests that it was asked to take on, or has taken on, and that are neither served nor cancelled.</param>
/// <param name="ProjectsUnderWay">The service projects that it hosts and that run or pause.</param>
public sealed record TeamTies(int ActivitiesLeft, int RequestsLeft, int ProjectsUnderWay = 0)
{
    /// <summary>Nothing is left to do.</summary>
    public static TeamTies None { get; } = new(0, 0);

    /// <summary>Counts what a team has left, for the question before it is dissolved.</summary>
    /// <remarks>The count holds as long as the team is suspended: whoever asks it for something reads it too, and finds that it pauses.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<TeamTies> OfAsync(OpenDistrict district, VolunteerTeamId team, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        return new TeamTies(
            await district.Activities.CountAsync(new HostedBy(ActivityHost.Of(team)) & new NotYetHeld(), cancellationToken),
            (await district.OfferBooks.FindAsync(OfferBookId.Of(Assignee.Of(team)), cancellationToken))?.Entries.Count ?? 0,
            await district.Projects.CountAsync(new ProjectOfHost(ActivityHost.Of(team)) & new ProjectUnderWay(), cancellationToken));
    }
}
