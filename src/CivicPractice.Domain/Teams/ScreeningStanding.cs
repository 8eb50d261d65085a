using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>How a member stands with the steps of the screening that the team asks for.</summary>
/// <param name="Volunteer">The member.</param>
/// <param name="Lacking">The steps of the team that do not hold on the day, in the team's order.</param>
/// <param name="Due">The steps of the team that hold and end within the notice, in the team's order.</param>
public sealed record ScreeningStanding(VolunteerId Volunteer, IReadOnlyList<ScreeningStep> Lacking, IReadOnlyList<ScreeningDue> Due)
{
    /// <summary>Whether every step that the team asks for holds.</summary>
    public bool IsFit => Lacking.Count == 0;

    /// <summary>Judges one member.</summary>
    /// <param name="team">The team.</param>
    /// <param name="volunteer">The member.</param>
    /// <param name="file">The member's file, or <see langword="null"/> where there is none.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <exception cref="ArgumentException">The file is another volunteer's, or of another district.</exception>
    public static ScreeningStanding Of(VolunteerTeam team, VolunteerId volunteer, ScreeningFile? file, LocalDate today, ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rules);
        if (file is not null && (file.Id != volunteer || file.District != team.District)) throw new ArgumentException("The file is not this member's.", nameof(file));
        var held = file?.HeldOn(today) ?? [];
        var due = file?.RenewalsDue(today, rules) ?? [];
        return new(
            volunteer,
            [.. team.Screening.Except(held)],
            [.. from step in team.Screening where held.Contains(step) from one in due where one.Step == step select one]);
    }

    /// <summary>Which members lack a step that the team asks for, or are about to lose one; only what is committed is seen.</summary>
    /// <param name="district">The district.</param>
    /// <param name="team">The team.</param>
    /// <param name="members">Its members.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Those members only, in the order given.</returns>
    public static async ValueTask<IReadOnlyList<ScreeningStanding>> ToMendAsync(
        OpenDistrict district, VolunteerTeam team, IEnumerable<VolunteerId> members, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(members);
        List<ScreeningStanding> toMend = [];
        foreach (var member in members)
        {
            var standing = Of(team, member, await district.ScreeningFiles.FindAsync(member, cancellationToken), today, district.Profile.Screening);
            if (!standing.IsFit || standing.Due.Count > 0) toMend.Add(standing);
        }

        return toMend;
    }
}
