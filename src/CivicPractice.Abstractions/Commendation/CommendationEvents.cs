using CivicPractice.Evaluation;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>A volunteer's points account was opened (积分账户).</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("points.account-opened")]
public sealed record PointsAccountOpened(VolunteerId Volunteer) : DomainEvent;

/// <summary>Service earned points.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">What earned them; once a volunteer.</param>
/// <param name="Points">What was earned; zero where the rules counted nothing.</param>
/// <param name="CountedMinutes">Whole minutes that counted under the rules.</param>
/// <param name="Settled">The part of the points that settled a debt and did not reach the balance.</param>
[EventName("points.earned")]
public sealed record PointsEarned(VolunteerId Volunteer, Guid Cause, Points Points, int CountedMinutes, Points Settled) : DomainEvent;

/// <summary>Points were spent (兑换).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">What they were spent on; once a volunteer.</param>
/// <param name="Points">What was spent.</param>
[EventName("points.redeemed")]
public sealed record PointsRedeemed(VolunteerId Volunteer, Guid Cause, Points Points) : DomainEvent;

/// <summary>An earning was taken back.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">What had earned them.</param>
/// <param name="Points">What it had earned.</param>
/// <param name="Owed">The part that was spent already and is owed now.</param>
[EventName("points.reversed")]
public sealed record PointsReversed(VolunteerId Volunteer, Guid Cause, Points Points, Points Owed) : DomainEvent;

/// <summary>An earning was put right (更正).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">What earned it.</param>
/// <param name="Points">What it earned more, or as a negative number less.</param>
/// <param name="CountedMinutes">Whole minutes that count for it now.</param>
/// <param name="Owed">The change of what is owed: negative where a debt was settled, positive where points were spent that it did not earn.</param>
[EventName("points.corrected")]
public sealed record PointsCorrected(VolunteerId Volunteer, Guid Cause, Points Points, int CountedMinutes, Points Owed) : DomainEvent;

/// <summary>A volunteer's roll of service and honours was opened.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("honours.roll-opened")]
public sealed record HonourRollOpened(VolunteerId Volunteer) : DomainEvent;

/// <summary>Time served was credited.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">The service; once a volunteer.</param>
/// <param name="Minutes">Whole minutes served.</param>
[EventName("honours.service-credited")]
public sealed record ServiceCredited(VolunteerId Volunteer, Guid Cause, int Minutes) : DomainEvent;

/// <summary>Credited time was taken back.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">The service.</param>
/// <param name="Minutes">Whole minutes taken back.</param>
[EventName("honours.service-reversed")]
public sealed record ServiceReversed(VolunteerId Volunteer, Guid Cause, int Minutes) : DomainEvent;

/// <summary>A credited service was put right, or counts otherwise because one that shared its time was put right or taken back.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Cause">The service.</param>
/// <param name="Minutes">Whole minutes that count now.</param>
[EventName("honours.service-recounted")]
public sealed record ServiceRecounted(VolunteerId Volunteer, Guid Cause, int Minutes) : DomainEvent;

/// <summary>A volunteer rose to more stars (星级志愿者).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Stars">The stars held now.</param>
/// <param name="Previous">The stars held before.</param>
[EventName("honours.star-awarded")]
public sealed record StarAwarded(VolunteerId Volunteer, StarRating Stars, StarRating Previous) : DomainEvent;

/// <summary>Stars fell with the credit that had carried them.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Stars">The stars held now.</param>
/// <param name="Previous">The stars held before.</param>
[EventName("honours.star-withdrawn")]
public sealed record StarWithdrawn(VolunteerId Volunteer, StarRating Stars, StarRating Previous) : DomainEvent;

/// <summary>A volunteer was honoured (表彰).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Honour">As what.</param>
/// <param name="On">The day of the award.</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>.</param>
[EventName("honours.honour-awarded")]
public sealed record HonourAwarded(VolunteerId Volunteer, Honour Honour, LocalDate On, EvaluationCycleId? Cycle = null) : DomainEvent;

/// <summary>An honour was taken back (撤销荣誉).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Honour">As what they had been honoured.</param>
/// <param name="On">The day of the award.</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>.</param>
[EventName("honours.honour-withdrawn")]
public sealed record HonourWithdrawn(VolunteerId Volunteer, Honour Honour, LocalDate On, EvaluationCycleId? Cycle) : DomainEvent;

/// <summary>A points account took in that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
/// <param name="Balance">What can be spent now.</param>
/// <param name="Owed">What is owed now.</param>
[EventName("points.account-absorbed")]
public sealed record PointsAccountAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed, Points Balance, Points Owed) : DomainEvent;

/// <summary>A points account went over into that of another registration of the same person, and is closed.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("points.account-carried-over")]
public sealed record PointsAccountCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;

/// <summary>An honour roll took in that of another registration of the same person; stars that follow are told by events of their own.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
/// <param name="Minutes">Whole minutes served, together; what both had counts once.</param>
[EventName("honours.roll-absorbed")]
public sealed record HonourRollAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed, long Minutes) : DomainEvent;

/// <summary>An honour roll went over into that of another registration of the same person, and is closed.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("honours.roll-carried-over")]
public sealed record HonourRollCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;
