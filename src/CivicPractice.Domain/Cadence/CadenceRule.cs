using NodaTime;

namespace CivicPractice.Cadence;

/// <summary>How often something is to happen (周周有活动、月月有集中, L4).</summary>
public sealed record CadenceRule
{
    /// <summary>Activity every week (周周有活动).</summary>
    public static CadenceRule Weekly { get; } = new(CadencePeriod.Week);

    /// <summary>A concentrated activity every month (月月有集中).</summary>
    public static CadenceRule MonthlyConcentrated { get; } = new(CadencePeriod.Month) { Counts = CadenceMeasure.ConcentratedActivities };

    /// <summary>Makes a rule.</summary>
    /// <param name="period">How long the periods are.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the known.</exception>
    public CadenceRule(CadencePeriod period) => Period = Enum.IsDefined(period) ? period : throw new ArgumentOutOfRangeException(nameof(period));

    /// <summary>How long the periods are.</summary>
    public CadencePeriod Period { get; }

    /// <summary>Which activities count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the known.</exception>
    public CadenceMeasure Counts
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>How many activities each period has at least; 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int AtLeast
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 1;

    /// <summary>How many working days a period has to have for something to be asked; 0 asks in every holiday.</summary>
    /// <remarks>So a week that is all holidays is excused, and one with a working Saturday is not.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int WorkingDaysNeeded
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 1;

    /// <summary>The period in which a day lies.</summary>
    /// <param name="day">The day, in the district's time zone, of the years 1 to 9998.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is of another year.</exception>
    public Term PeriodOf(LocalDate day)
    {
        if (day.Year is < 1 or > 9_998) throw new ArgumentOutOfRangeException(nameof(day));
        if (Period == CadencePeriod.Week) return new Term(day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), day.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)));
        var months = Period == CadencePeriod.Month ? 1 : 3;
        var first = new LocalDate(day.Year, (day.Month - 1) / months * months + 1, 1);
        return new Term(first, first.PlusMonths(months - 1).With(DateAdjusters.EndOfMonth));
    }

    /// <summary>How each period stands that lies in some days or reaches into them, the first first.</summary>
    /// <param name="days">The days, of the years 1 to 9998.</param>
    /// <param name="there">When the site was open, or the partnership in force; a period is asked for where one of these has all of it.</param>
    /// <param name="held">The days on which activities that count were held, one entry an activity; those after today do not count.</param>
    /// <param name="planned">The days for which such activities are planned, one entry an activity; those before today do not count.</param>
    /// <param name="workingDays">The district's working days.</param>
    /// <param name="today">The day of asking, in the district's time zone.</param>
    public IReadOnlyList<CadenceStanding> Standings(
        Term days, IReadOnlyCollection<Term> there, IReadOnlyCollection<LocalDate> held, IReadOnlyCollection<LocalDate> planned, WorkingDays workingDays, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(there);
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(workingDays);
        var counted = held.Where(day => day <= today).CountBy(day => PeriodOf(day).From).ToDictionary();
        var coming = planned.Where(day => day >= today).CountBy(day => PeriodOf(day).From).ToDictionary();
        var standings = new List<CadenceStanding>();
        var last = PeriodOf(days.Through);
        for (var period = PeriodOf(days.From); ; period = PeriodOf(period.Through.PlusDays(1)))
        {
            var (done, more) = (counted.GetValueOrDefault(period.From), coming.GetValueOrDefault(period.From));
            var state = done >= AtLeast ? CadenceState.Met
                : !there.Any(one => one.Contains(period.From) && one.Contains(period.Through)) || workingDays.CountWithin(period) < WorkingDaysNeeded ? CadenceState.Excused
                : period.Through < today ? CadenceState.Missed
                : done + more >= AtLeast ? CadenceState.Expected
                : CadenceState.AtRisk;
            standings.Add(new CadenceStanding(period, done, more, state));
            if (period == last) return standings;
        }
    }
}

/// <summary>How one period stands.</summary>
/// <param name="Period">The period, whole.</param>
/// <param name="Held">How many activities were held in it that count.</param>
/// <param name="Planned">How many more are planned in it from today on.</param>
/// <param name="State">What follows from it.</param>
public sealed record CadenceStanding(Term Period, int Held, int Planned, CadenceState State);
