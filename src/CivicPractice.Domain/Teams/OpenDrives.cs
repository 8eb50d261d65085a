using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>The drive takes applications at a moment: announced, not closed, the time for them not over.</summary>
/// <param name="now">The moment.</param>
public sealed class DriveOpenAt(Instant now) : Criterion<RecruitmentDrive>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RecruitmentDrive candidate) =>
        candidate.State == DriveState.Open && candidate.AnnouncedAt <= now && candidate.OpenUntil > now;

    /// <inheritdoc/>
    public override Expression<Func<RecruitmentDrive, bool>> ToExpression() =>
        drive => drive.State == DriveState.Open && drive.AnnouncedAt <= now && drive.OpenUntil > now;
}

/// <summary>The drive has a place left.</summary>
public sealed class HasPlaceLeft : Criterion<RecruitmentDrive>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RecruitmentDrive candidate) => candidate.PlacesTaken < candidate.Places;

    /// <inheritdoc/>
    public override Expression<Func<RecruitmentDrive, bool>> ToExpression() => drive => drive.PlacesTaken < drive.Places;
}

/// <summary>The notice board: drives that take applications and have a place left, those that end soonest first.</summary>
/// <param name="now">The moment.</param>
public sealed class OpenDrivesSpec(Instant now) : CriterionSpec<RecruitmentDrive>(new DriveOpenAt(now) & new HasPlaceLeft(), Order)
{
    private static readonly Ordering<RecruitmentDrive> Order = Ordering<RecruitmentDrive>.By(drive => drive.OpenUntil).ThenBy(drive => drive.Id);
}
