namespace CivicPractice.Statistics;

/// <summary>Person-times (服务人次) apart by how they were counted (按统计方式).</summary>
/// <remarks>
/// The default value is none. Equality is by each number. A number can be negative as a change, and as a sum where a correction that an earlier release stored does
/// not say how what stood had been counted: it is then taken from <paramref name="Unstated"/>, and <see cref="Total"/> is right all the same.
/// </remarks>
/// <param name="Unstated">Those of which nobody said how.</param>
/// <param name="Estimated">Those estimated.</param>
/// <param name="AtTheDoor">Those counted at the door.</param>
/// <param name="SignInSheet">Those counted by the sign-in sheet.</param>
/// <param name="Participants">Those counted one by one.</param>
public readonly record struct PersonTimesByMethod(long Unstated, long Estimated, long AtTheDoor, long SignInSheet, long Participants)
{
    /// <summary>All of them.</summary>
    public long Total => Unstated + Estimated + AtTheDoor + SignInSheet + Participants;

    /// <summary>Those counted in one way. What a later release calls otherwise is with those of which nobody said how.</summary>
    /// <param name="method">The way.</param>
    public long this[CountingMethod method] => method switch
    {
        CountingMethod.Estimated => Estimated,
        CountingMethod.AtTheDoor => AtTheDoor,
        CountingMethod.SignInSheet => SignInSheet,
        CountingMethod.Participants => Participants,
        CountingMethod.Unstated or _ => Unstated,
    };

    /// <summary>Person-times counted in one way.</summary>
    /// <param name="method">The way; one that is not known here counts as not stated.</param>
    /// <param name="personTimes">How many; fewer than none as a change.</param>
    public static PersonTimesByMethod Of(CountingMethod method, long personTimes) => method switch
    {
        CountingMethod.Estimated => default(PersonTimesByMethod) with { Estimated = personTimes },
        CountingMethod.AtTheDoor => default(PersonTimesByMethod) with { AtTheDoor = personTimes },
        CountingMethod.SignInSheet => default(PersonTimesByMethod) with { SignInSheet = personTimes },
        CountingMethod.Participants => default(PersonTimesByMethod) with { Participants = personTimes },
        CountingMethod.Unstated or _ => default(PersonTimesByMethod) with { Unstated = personTimes },
    };

    /// <summary>The sum, way by way.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static PersonTimesByMethod operator +(PersonTimesByMethod left, PersonTimesByMethod right) => new(
        left.Unstated + right.Unstated,
        left.Estimated + right.Estimated,
        left.AtTheDoor + right.AtTheDoor,
        left.SignInSheet + right.SignInSheet,
        left.Participants + right.Participants);
}
