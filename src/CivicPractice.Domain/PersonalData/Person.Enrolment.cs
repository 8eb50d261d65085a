using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.PersonalData;

/// <content>The registrations as a volunteer: one in force at a time.</content>
public sealed partial class Person
{
    /// <summary>Whether the person may register as a volunteer.</summary>
    /// <param name="volunteer">The id of the registration.</param>
    /// <inheritdoc cref="Enrol" path="/returns"/>
    public Decision CanEnrol(VolunteerId volunteer)
    {
        RequireVolunteer(volunteer);
        var permitted = Lifecycle.Permits(State, PersonAction.Enrol);
        return !permitted.IsAccepted || IsEnrolledAs(volunteer) ? permitted : Decision.Unless(InForce());
    }

    /// <summary>The person registers as a volunteer (注册为志愿者): nobody does so twice at a time. The same registration again is accepted and changes nothing.</summary>
    /// <param name="volunteer">The id of the registration.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="EnrolmentInForce"/>.</returns>
    /// <exception cref="ArgumentException">The volunteer is the default value.</exception>
    public Decision Enrol(VolunteerId volunteer, Instant at)
    {
        var may = CanEnrol(volunteer);
        if (!may.IsAccepted || IsEnrolledAs(volunteer)) return may;

        _enrolments = [.. _enrolments, new Enrolment(volunteer, IsInForce: true)];
        Raise(new PersonEnrolled(Id, volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be noted that a registration has ended.</summary>
    /// <param name="volunteer">The registration.</param>
    /// <inheritdoc cref="EndEnrolment" path="/returns"/>
    public Decision CanEndEnrolment(VolunteerId volunteer)
    {
        RequireVolunteer(volunteer);
        return IsEnrolledAs(volunteer) ? Lifecycle.Permits(State, PersonAction.EndEnrolment) : Decision.Accepted;
    }

    /// <summary>A registration of the person has ended (志愿者注册终止). One that is not in force is accepted and changes nothing.</summary>
    /// <param name="volunteer">The registration.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, which no registration in force ever meets.</returns>
    /// <exception cref="ArgumentException">The volunteer is the default value.</exception>
    public Decision EndEnrolment(VolunteerId volunteer, Instant at)
    {
        var may = CanEndEnrolment(volunteer);
        if (!may.IsAccepted || !IsEnrolledAs(volunteer)) return may;

        _enrolments = [.. _enrolments.Select(one => one.Volunteer == volunteer ? one with { IsInForce = false } : one)];
        Raise(new PersonEnrolmentEnded(Id, volunteer), at);
        return Decision.Accepted;
    }

    private static void RequireVolunteer(VolunteerId volunteer)
    {
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
    }

    private bool IsEnrolledAs(VolunteerId volunteer) => _enrolments.Exists(one => one.Volunteer == volunteer && one.IsInForce);

    private EnrolmentInForce? InForce() => _enrolments.Find(one => one.IsInForce) is { } enrolment ? new EnrolmentInForce(enrolment.Volunteer) : null;
}
