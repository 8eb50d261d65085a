using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What is recorded of one volunteer (志愿服务记录), in the five groups of 志愿服务条例 art. 19: basics, service, training, commendation, evaluation.</summary>
/// <param name="Basics">The basics; name and contact stand with the person.</param>
/// <param name="Service">The service.</param>
/// <param name="Training">The training that was passed, oldest first; with certificates that were revoked or have expired too.</param>
/// <param name="Commendation">The commendation.</param>
/// <param name="Evaluation">The published results of evaluations, oldest first, also of registrations that were merged into this one.</param>
public sealed record VolunteerRecord(
    VolunteerBasics Basics, VolunteerService Service, IReadOnlyList<VolunteerTraining> Training, VolunteerCommendation Commendation, IReadOnlyList<VolunteerEvaluation> Evaluation);

/// <summary>The first group: the basics (基本信息).</summary>
/// <param name="Volunteer">The registration.</param>
/// <param name="Number">The volunteer number, the public identifier (R14).</param>
/// <param name="Earlier">The numbers of registrations that were merged into this one; records of service stand under them too.</param>
/// <param name="Person">In whose record name, ID number and contact stand, or <see langword="null"/> where the district keeps none.</param>
/// <param name="State">Where the registration stands.</param>
/// <param name="RegisteredAt">When they registered.</param>
/// <param name="Residence">The division they live in.</param>
/// <param name="Skills">What they are good at.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="ServiceCategories">The kinds of service they wish to give.</param>
public sealed record VolunteerBasics(
    VolunteerId Volunteer,
    VolunteerNumber Number,
    IReadOnlyList<VolunteerNumber> Earlier,
    PersonId? Person,
    VolunteerState State,
    Instant RegisteredAt,
    DivisionCode Residence,
    IReadOnlyList<VolunteerSkill> Skills,
    IReadOnlyList<SkillEvidence> Evidence,
    IReadOnlyList<ActivityCategory> ServiceCategories);

/// <summary>The second group: the service (志愿服务情况).</summary>
/// <param name="Minutes">Whole minutes that count, over all that was not taken back.</param>
/// <param name="Services">The services credited, oldest first, also those taken back, and what counts of each.</param>
/// <param name="Records">What is recorded of them, the earliest day first, also under registrations that were merged into this one; those struck out too.</param>
public sealed record VolunteerService(long Minutes, IReadOnlyList<CreditedService> Services, IReadOnlyList<ServiceRecord> Records);

/// <summary>One entry of the third group: a course that was passed (培训情况), with what a record of training tells (志愿服务记录与证明出具办法 art. 8, R9): name, content, study time and organiser with the course, the date with the certificate.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Course">The course as it stands now, or <see langword="null"/> where the district does not keep it.</param>
public sealed record VolunteerTraining(TrainingCertificate Certificate, CoursePlan? Course);

/// <summary>The fourth group: the commendation (表彰奖励情况).</summary>
/// <param name="Stars">The stars held.</param>
/// <param name="StarAwards">What each was given for.</param>
/// <param name="Honours">The honours, oldest first.</param>
/// <param name="PointsEarned">All points that were earned and not taken back.</param>
public sealed record VolunteerCommendation(StarRating Stars, IReadOnlyList<StarAward> StarAwards, IReadOnlyList<HonourAward> Honours, Points PointsEarned);

/// <summary>One entry of the fifth group: a published evaluation (评价情况).</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Score">The score, 0 to 100 with two decimals.</param>
/// <param name="Outcome">The word for it.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="SupersededBy">The correction of the cycle that stands in its place, or <see langword="null"/> where the result stands.</param>
public sealed record VolunteerEvaluation(EvaluationCycleId Cycle, decimal Score, EvaluationOutcome Outcome, Instant PublishedAt, EvaluationCycleId? SupersededBy = null);
