using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class TheRecordOfAVolunteer
{
    private static readonly Guid Cleaning = new(1, 0, 0, new byte[8]);

    private readonly InMemoryStore _store = new();

    private OpenDistrict District => TestDistrict.Open(_store);

    [Fact]
    public async Task Has_five_groups()
    {
        await PutAsync(AVolunteer.TheId);

        var record = (await new ReadingVolunteerRecords(District).FindAsync(AVolunteer.TheId))!;

        (record.Basics.Number, record.Basics.State, record.Basics.Residence, record.Basics.Person).Should().Be((AVolunteer.Registration.Number, VolunteerState.Active, TestDistrict.Village, null));
        record.Basics.Skills.Should().Equal(VolunteerSkill.FirstAid);
        (record.Service.Minutes, record.Service.Services.Count).Should().Be((100 * 60, 1));
        record.Training.Should().ContainSingle();
        (record.Commendation.Stars, record.Commendation.Honours.Count, record.Commendation.PointsEarned).Should().Be((new StarRating(1), 1, Points.Of(2)));
        record.Evaluation.Should().ContainSingle().Which.Score.Should().BeInRange(0, 100);
    }

    [Fact]
    public async Task Tells_of_training_commendation_and_evaluation_what_a_record_of_each_has_to_tell()
    {
        await PutAsync(AVolunteer.TheId);
        var district = District;
        district.Courses.Add(new ATrainingCourse().BuildRaising());
        await district.UnitOfWork.CommitAsync();

        var record = (await new ReadingVolunteerRecords(District).FindAsync(AVolunteer.TheId))!;

        var (training, honour, evaluation) = (record.Training.Single(), record.Commendation.Honours.Single(), record.Evaluation.Single());
        training.Course.Should().BeEquivalentTo(new { ATrainingCourse.Plan.Name, ATrainingCourse.Plan.Content, ATrainingCourse.Plan.StudyMinutes, ATrainingCourse.Plan.Organiser });
        training.Certificate.From.Should().Be(TestDistrict.Monday);
        honour.Should().Be(new HonourAward(Honour.FinestVolunteer, TestDistrict.Monday, "市文明办"));
        (evaluation.Outcome, evaluation.PublishedAt).Should().NotBe((default, default));
    }

    [Fact]
    public async Task Is_empty_but_for_the_basics_at_first()
    {
        var district = District;
        district.Volunteers.Add(new AVolunteer().BuildRaising());
        await district.UnitOfWork.CommitAsync();

        var record = (await new ReadingVolunteerRecords(District).FindAsync(AVolunteer.TheId))!;

        (record.Service.Minutes, record.Training.Count, record.Commendation.Stars, record.Evaluation.Count).Should().Be((0, 0, default(StarRating), 0));
    }

    [Fact]
    public async Task Of_a_registration_that_was_merged_is_that_of_the_one_that_goes_on_with_all_of_both()
    {
        await PutAsync(AVolunteer.OtherId);
        var district = District;
        district.Volunteers.Add(new AVolunteer().Registering(words => words with { Number = VolunteerNumber.Parse("990101-000009") }).BuildRaising());
        await district.UnitOfWork.CommitAsync();

        (await new MergingVolunteers(District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        foreach (var asked in new[] { AVolunteer.TheId, AVolunteer.OtherId })
        {
            var record = (await new ReadingVolunteerRecords(District).FindAsync(asked))!;
            record.Basics.Volunteer.Should().Be(AVolunteer.TheId);
            record.Basics.Earlier.Should().Equal(AVolunteer.Registration.Number);
            (record.Service.Minutes, record.Training.Count, record.Commendation.Stars, record.Evaluation.Count).Should().Be((100 * 60, 1, new StarRating(1), 1));
        }
    }

    [Fact]
    public async Task Is_nobody_s_whom_nobody_knows() => (await new ReadingVolunteerRecords(District).FindAsync(AVolunteer.TheId)).Should().BeNull();

    private async Task PutAsync(VolunteerId id)
    {
        var district = District;
        district.Volunteers.Add(new AVolunteer().WithId(id).BuildRaising());
        var file = TrainingFile.Of(TestDistrict.Id, id);
        file.Issue(ATrainingFile.Certificate(TestDistrict.Monday, null), TestDistrict.Nine).EnsureAccepted();
        district.TrainingFiles.Add(file);
        var cycle = EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle with { Subjects = EvaluationSubjectKind.Volunteer }, TestDistrict.Nine).EnsureAccepted();
        cycle.Open(TestDistrict.Nine).EnsureAccepted();
        district.EvaluationCycles.Add(cycle);
        await district.UnitOfWork.CommitAsync();
        var crediting = new Crediting(District);
        (await crediting.CreditAsync(id, Cleaning, 100 * 60, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();
        (await crediting.AwardHonourAsync(id, new HonourAward(Honour.FinestVolunteer, TestDistrict.Monday, "市文明办"), TestDistrict.Nine)).EnsureAccepted();
        var scoring = new ScoringSubjects(District);
        (await scoring.OpenAsync(AnEvaluationCycle.TheId, AScorecard.TheId, EvaluationSubject.Of(id), TestDistrict.Nine)).EnsureAccepted();
        foreach (var indicator in cycle.Indicators)
            (await scoring.RecordAsync(AScorecard.TheId, new RawScore(indicator.Code, 1), indicator.Source, TestDistrict.Nine)).EnsureAccepted();
        (await new ConcludingEvaluation(District).PublishAsync(AnEvaluationCycle.TheId, TestDistrict.Nine)).EnsureAccepted();
    }
}
