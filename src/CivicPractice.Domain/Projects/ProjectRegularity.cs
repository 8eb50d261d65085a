using CivicPractice.Cadence;

namespace CivicPractice.Projects;

/// <summary>How a project keeps the cadence that it promised (常态化).</summary>
/// <param name="Project">The project.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Periods">Each period that was asked about, the first first. A period on some day of which the project did not run, or that has too few working days, is excused.</param>
public sealed record ProjectRegularity(ServiceProjectId Project, CadenceRule Rule, IReadOnlyList<CadenceStanding> Periods)
{
    /// <summary>The periods that were missed.</summary>
    public IEnumerable<CadenceStanding> Missed => Periods.Where(period => period.State == CadenceState.Missed);

    /// <summary>How many periods were met one after the other at most; one that is excused neither counts nor breaks the run.</summary>
    public int LongestRun
    {
        get
        {
            var (longest, run) = (0, 0);
            foreach (var state in Periods.Select(period => period.State).Where(state => state != CadenceState.Excused))
            {
                run = state == CadenceState.Met ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }

            return longest;
        }
    }

    /// <summary>The first period that is not over and not met yet, or <see langword="null"/> where none was asked about: what is due next.</summary>
    public CadenceStanding? Due => Periods.FirstOrDefault(period => period.State is CadenceState.Expected or CadenceState.AtRisk);
}
