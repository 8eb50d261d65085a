using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>The steps of the screening that one volunteer has passed (筛选档案), from which it follows which hold, and when.</summary>
/// <remarks>
/// <para>Keyed by the volunteer and so found without a search. It is stored with the first pass or the first check; until then the volunteer has none.</para>
/// <para>Of one step no two passes hold on the same day: a later pass takes the place of an earlier one from the day on which it was passed. Where it turns
/// out that it should never have been recorded, the earlier one holds again.</para>
/// <para>Renewal without a gap: while a check is on its way a pass holds on after its end for the grace the rules give. It must hold on the day
/// of asking, so that grace never makes a gap good that has opened; when the check is called off, grace ends that day.</para>
/// </remarks>
[Kind("screening-file")]
public sealed partial class ScreeningFile : AggregateRoot<VolunteerId>
{
    private List<ScreeningPass> _passes = [];
    private List<ScreeningCheck> _checks = [];

    private ScreeningFile(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>What was passed, oldest first; what was revoked, has run out or was replaced too.</summary>
    public IReadOnlyList<ScreeningPass> Passes => _passes;

    /// <summary>The checks outside of applications, oldest first.</summary>
    public IReadOnlyList<ScreeningCheck> Checks => _checks;

    /// <summary>The first day, grace included, that is the last for some step; <see langword="null"/> when none expires.</summary>
    /// <remarks>A step that has run out stays the earliest until it is passed again, a check of it is failed, or it is revoked, if only as no longer needed.</remarks>
    public LocalDate? EarliestExpiry { get; private set; }

    /// <summary>Which steps hold, and when; passes that touch make one run of days.</summary>
    public IReadOnlyList<ScreenedFor> Screened
    {
        get
        {
            List<ScreenedFor> screened = [];
            foreach (var step in _passes.Where(pass => !pass.NeverHeld).GroupBy(pass => pass.Step).OrderBy(step => step.Key.Code, StringComparer.Ordinal))
            {
                // The latest first: each holds until the next one was passed.
                List<ScreenedFor> runs = [];
                LocalDate? next = null;
                foreach (var pass in step.Reverse())
                {
                    var last = next is { } day ? pass.EndedOn(day).HoldsThrough : pass.HoldsThrough;
                    next = pass.PassedOn;
                    if (last < pass.PassedOn) continue;
                    if (runs is [.., var later] && last?.PlusDays(1) == later.From) runs[^1] = later with { From = pass.PassedOn };
                    else runs.Add(new ScreenedFor(step.Key, pass.PassedOn, last));
                }

                runs.Reverse();
                screened.AddRange(runs);
            }

            return screened;
        }
    }

    /// <summary>An empty file.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    public static ScreeningFile Of(DistrictId district, VolunteerId volunteer) => new(district, volunteer);

    /// <summary>The steps that hold on a day.</summary>
    /// <param name="day">The day.</param>
    public IReadOnlyList<ScreeningStep> HeldOn(LocalDate day) => [.. Screened.Where(screened => screened.HoldsOn(day)).Select(screened => screened.Step)];

    /// <summary>What must be renewed by the day's notice: steps that end within the notice, or have run out.</summary>
    /// <param name="today">The day of asking.</param>
    /// <param name="rules">The district's rules.</param>
    public IReadOnlyList<ScreeningDue> RenewalsDue(LocalDate today, ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Ends().Where(due => due.Through <= rules.NoticeThrough(today)).OrderBy(due => due.Step.Code, StringComparer.Ordinal)];
    }

    /// <summary>The steps that have run out, and were neither renewed nor ended otherwise.</summary>
    /// <param name="today">The day of asking.</param>
    public IReadOnlyList<ScreeningDue> LapsedOn(LocalDate today) =>
        [.. Ends().Where(due => due.Through < today).OrderBy(due => due.Step.Code, StringComparer.Ordinal)];

    private ScreeningCheck? Find(ScreeningCheckId check) => _checks.Find(one => one.Id == check);

    // The pass that counts now: the latest that ever held.
    private ScreeningPass? Latest(ScreeningStep step) => _passes.FindLast(pass => pass.Step == step && !pass.NeverHeld);

    private bool IsUnderway(ScreeningStep step) => _checks.Exists(check => check.Step == step && check.State == ScreeningCheckState.Underway);

    private void Put(ScreeningPass was, ScreeningPass @is) => _passes = [.. _passes.Select(pass => ReferenceEquals(pass, was) ? @is : pass)];

    private void Put(ScreeningCheck changed) => _checks = [.. _checks.Select(check => check.Id == changed.Id ? changed : check)];

    private void SettleExpiry() => EarliestExpiry = Ends().Select(due => (LocalDate?)due.Through).Min();

    private IEnumerable<ScreeningDue> Ends() =>
        from step in _passes.Select(pass => pass.Step).Distinct()
        let latest = Latest(step)
        where latest is { IsEnded: false, HoldsThrough: not null }
        select new ScreeningDue(step, latest.HoldsThrough!.Value, IsUnderway(step));
}
