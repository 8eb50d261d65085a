using CivicPractice.Divisions;
using CivicPractice.Scheduling;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <content>What service they can give: proved by what, when, where, and how much.</content>
public sealed partial class Volunteer
{
    /// <summary>Whether a skill is proved on a day.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="day">The day in the district.</param>
    public bool IsProved(VolunteerSkill skill, LocalDate day) => _evidence.Exists(proof => proof.Skill == skill && proof.IssuedOn <= day && (proof.Through is null || day <= proof.Through));

    /// <summary>Whether they have time for the whole of a service.</summary>
    /// <param name="during">From when until when.</param>
    /// <param name="timeZone">The district's time zone.</param>
    public bool IsAvailable(TimeRange during, DateTimeZone timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        if (during == default) throw new ArgumentException("The time is missing.", nameof(during));
        var (from, until) = (during.From.InZone(timeZone).LocalDateTime, during.Until.InZone(timeZone).LocalDateTime);
        for (var day = from.Date; day.AtMidnight() < until || day == from.Date; day = day.PlusDays(1))
        {
            if (_away.Exists(term => term.Contains(day))) return false;
            var begins = day == from.Date ? from.TickOfDay : 0;
            var ends = day == until.Date ? until.TickOfDay : NodaConstants.TicksPerDay;
            if (_hours.Count > 0 && !HaveTime(day.DayOfWeek, begins, ends)) return false;
        }

        return true;
    }

    /// <summary>Whether they serve in a division.</summary>
    /// <param name="division">The division.</param>
    public bool ServesIn(DivisionCode division) => _area.Count == 0 || _area.Exists(area => area.Contains(division));

    /// <summary>Whether a proof of a skill may be recorded.</summary>
    /// <param name="skill">The skill.</param>
    /// <inheritdoc cref="ProveSkill" path="/returns"/>
    /// <inheritdoc cref="ProveSkill" path="/exception"/>
    public Decision CanProveSkill(VolunteerSkill skill)
    {
        RequireNamed(skill);
        var permitted = Lifecycle.Permits(State, VolunteerAction.ProveSkill);
        return !permitted.IsAccepted ? permitted : Decision.Unless(_skills.Contains(skill) ? null : new SkillNotHeld(skill));
    }

    /// <summary>Records what proves a skill (登记技能证明), in the place of an earlier proof of its kind. The same once more is accepted and changes nothing.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="kind">What kind of proof.</param>
    /// <param name="holds">From the day on which it was issued through the last on which it holds; open at the end where it does not expire.</param>
    /// <param name="at">The moment of seeing it.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="SkillNotHeld"/>.</returns>
    /// <exception cref="ArgumentException">The skill is the default value, or it ends before it begins.</exception>
    public Decision ProveSkill(VolunteerSkill skill, SkillEvidenceKind kind, (LocalDate From, LocalDate? Through) holds, Instant at)
    {
        if (holds.Through < holds.From) throw new ArgumentException("A proof holds for a day at least.", nameof(holds));
        var may = CanProveSkill(skill);
        var proof = new SkillEvidence(skill, kind, holds.From, holds.Through, at.ToMicrosecond());
        if (!may.IsAccepted || _evidence.Exists(one => one with { SeenAt = proof.SeenAt } == proof)) return may;

        _evidence = [.. _evidence.Where(one => (one.Skill, one.Kind) != (skill, kind)), proof];
        Raise(new VolunteerSkillProved(Id, kind), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be said when they have time.</summary>
    /// <inheritdoc cref="OfferTime" path="/returns"/>
    public Decision CanOfferTime() => Lifecycle.Permits(State, VolunteerAction.OfferTime);

    /// <summary>Says when they have time (登记可服务时间), in the place of what was said before. The same once more is accepted and changes nothing.</summary>
    /// <param name="hours">The hours of the week; none for any time. None overlap on one day.</param>
    /// <param name="away">The days on which they are away; none overlap.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">Hours end before they begin, or hours or absences overlap.</exception>
    public Decision OfferTime(IReadOnlyList<AvailableHours> hours, IReadOnlyList<Term> away, Instant at)
    {
        RequireInOrder(hours);
        ArgumentNullException.ThrowIfNull(away);
        for (var i = 0; i < away.Count; i++)
        {
            if (away.Skip(i + 1).Any(away[i].Overlaps)) throw new ArgumentException("Absences overlap.", nameof(away));
        }

        var may = CanOfferTime();
        if (!may.IsAccepted || (_hours.SequenceEqual(hours) && _away.SequenceEqual(away))) return may;

        (_hours, _away) = ([.. hours], [.. away]);
        Raise(new VolunteerTimeOffered(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be said where they serve.</summary>
    /// <inheritdoc cref="OfferArea" path="/returns"/>
    public Decision CanOfferArea() => Lifecycle.Permits(State, VolunteerAction.OfferArea);

    /// <summary>Says where they serve (登记服务区域), in the place of what was said before. The same once more is accepted and changes nothing.</summary>
    /// <param name="area">The divisions, with what they contain; none for everywhere. None twice.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">A division is the default value or stands twice.</exception>
    public Decision OfferArea(IReadOnlyList<DivisionCode> area, Instant at)
    {
        ArgumentNullException.ThrowIfNull(area);
        RequireDistinct(area, nameof(area));
        var may = CanOfferArea();
        if (!may.IsAccepted || _area.SequenceEqual(area)) return may;

        _area = [.. area];
        Raise(new VolunteerAreaOffered(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether they may limit their service.</summary>
    /// <inheritdoc cref="LimitService" path="/returns"/>
    public Decision CanLimitService() => Lifecycle.Permits(State, VolunteerAction.LimitService);

    /// <summary>Says how much service is too much for them (登记服务强度限制), in the place of what was said before; the district's limits hold besides. The same once more is accepted and changes nothing.</summary>
    /// <param name="limits">The limits; <see cref="ServiceLimits.None"/> to take them back.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision LimitService(ServiceLimits limits, Instant at)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var may = CanLimitService();
        if (!may.IsAccepted || Limits == limits) return may;

        Limits = limits;
        Raise(new VolunteerServiceLimited(Id), at);
        return Decision.Accepted;
    }

    private static void RequireInOrder(IReadOnlyList<AvailableHours> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (hours.Any(one => one.Day == IsoDayOfWeek.None || one.EndTick <= one.From.TickOfDay)) throw new ArgumentException("Hours end after they begin, on a day of the week.", nameof(hours));
        var days = hours.GroupBy(one => one.Day).Select(day => day.OrderBy(one => one.From).ToList());
        if (days.Any(day => day.Zip(day.Skip(1)).Any(pair => pair.Second.From.TickOfDay < pair.First.EndTick))) throw new ArgumentException("Hours overlap.", nameof(hours));
    }

    // Hours that touch are one stretch.
    private bool HaveTime(IsoDayOfWeek day, long begins, long ends)
    {
        foreach (var one in _hours.Where(one => one.Day == day).OrderBy(one => one.From))
        {
            if (one.From.TickOfDay > begins) break;
            begins = Math.Max(begins, one.EndTick);
            if (begins >= ends) return true;
        }

        return begins >= ends;
    }
}
