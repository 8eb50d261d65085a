using System.Collections.Frozen;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>For what a district requires a written agreement (志愿服务协议, R18); nationally it is free (志愿服务条例 art. 14), provinces differ, so it is data.</summary>
public sealed record AgreementRules
{
    private static readonly FrozenSet<AgreementTrigger> InZhejiangAndBeijing = FrozenSet.Create(
        AgreementTrigger.DangerToPerson, AgreementTrigger.ContinuousService, AgreementTrigger.LargePublicEvent, AgreementTrigger.OutsideProvince, AgreementTrigger.OnRequest);

    /// <summary>
    /// For what it is required. Where the district says nothing, the five cases that 浙江 art. 21 and 北京 art. 18 have in common, as an agreement too many does no harm; where the province
    /// only encourages it, as 山东 art. 20 does, none.
    /// </summary>
    public IReadOnlySet<AgreementTrigger> RequiredFor
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.ToFrozenSet();
        }
    } = InZhejiangAndBeijing;

    /// <summary>How long service goes on to count as continuous, in days, weeks, months or years; a month where the district says nothing.</summary>
    /// <exception cref="ArgumentException">It is no run of whole days, one at least.</exception>
    public Period Continuous
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (!value.IsValidity()) throw new ArgumentException("Service goes on for whole days, one at least.", nameof(value));
            field = value;
        }
    } = Period.FromMonths(1);

    /// <summary>From how many expected people on an event is large; 1,000 where the district says nothing (大型群众性活动安全管理条例 art. 2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int LargeEventFrom
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1_000;

    /// <summary>Whether a guardian signs for a minor too who does not live on own labour (民法典 art. 19); so where the district says nothing.</summary>
    public bool GuardiansSign { get; init; } = true;

    internal bool IsContinuous(Term days) => days.Through >= Continuous.LastDayFrom(days.From);
}
