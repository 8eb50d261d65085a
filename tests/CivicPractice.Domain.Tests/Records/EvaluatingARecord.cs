using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

/// <summary>评价信息: how good the service was, and the day of saying so (R9, R10).</summary>
public class EvaluatingARecord : IAsyncLifetime
{
    private static readonly LocalDate Tuesday = AnActivity.Tuesday;
    private static readonly Instant Evening = AnActivity.During.Until + Duration.FromHours(8);
    private static readonly Guid Review = ARequest.TheId.CauseOfRound(2);
    private Neighbourhood _place = null!;

    private EvaluatingService Evaluating => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Tells_quality_and_date()
    {
        var record = new AServiceRecord().Evaluated(EvaluationOutcome.Excellent, Tuesday).Build();

        (record.Quality, record.EvaluatedOn).Should().Be((EvaluationOutcome.Excellent, Tuesday));
        record.Evaluations.Should().ContainSingle().Which.By.Should().Be(TestDistrict.Dispatcher);
    }

    [Fact]
    public void Again_keeps_what_was_said_before()
    {
        var record = new AServiceRecord().Evaluated(EvaluationOutcome.Good).Evaluated(EvaluationOutcome.Fail, Tuesday.PlusDays(1)).Build();

        (record.Quality, record.EvaluatedOn).Should().Be((EvaluationOutcome.Fail, Tuesday.PlusDays(1)));
        record.Evaluations.Select(one => one.Quality).Should().Equal(EvaluationOutcome.Good, EvaluationOutcome.Fail);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var record = new AServiceRecord().Evaluated().Build();

        Evaluate(record, Tuesday, Tuesday.PlusDays(1)).EnsureAccepted();

        Raised.EventsOf(record).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Is_neither_before_the_service_nor_in_the_future(int daysAfter, int today)
    {
        var (on, now) = (TestDistrict.Monday.PlusDays(daysAfter), TestDistrict.Monday.PlusDays(today));

        new AServiceRecord().Build().ShouldStayUnchangedBy(record => Evaluate(record, on, now)).Should().Be((Decision)new NoDayToEvaluateOn(on, TestDistrict.Monday, now));
    }

    [Fact]
    public void That_is_taken_back_lets_the_one_before_it_count_again()
    {
        var record = new AServiceRecord().Evaluated(EvaluationOutcome.Good).Evaluated(EvaluationOutcome.Fail, Tuesday.PlusDays(1), Review).Build();

        record.TakeBackEvaluation(Review, Evening).EnsureAccepted();

        (record.Quality, record.EvaluatedOn).Should().Be((EvaluationOutcome.Good, Tuesday));
        record.Evaluations.Select(one => one.TakenBackAt).Should().Equal(null, Evening);
        Raised.EventsOf(record).Should().Equal(new ServiceEvaluationTakenBack(record.Id, record.Volunteer, EvaluationOutcome.Fail, Tuesday.PlusDays(1)));
    }

    [Fact]
    public void That_is_taken_back_leaves_what_was_said_after_it()
    {
        var record = new AServiceRecord().Evaluated(EvaluationOutcome.Fail, source: Review).Evaluated(EvaluationOutcome.Good).Build();
        record.Evaluations[0].At.Should().Be(record.Evaluations[1].At, "both were recorded at once");

        foreach (var _ in Enumerable.Range(0, 2)) record.TakeBackEvaluation(Review, Evening).EnsureAccepted();

        record.Quality.Should().Be(EvaluationOutcome.Good);
        Raised.EventsOf(record).Should().ContainSingle();
    }

    [Fact]
    public void Is_kept_where_somebody_says_what_a_review_has_said()
    {
        var record = new AServiceRecord().Evaluated(EvaluationOutcome.Fail, source: Review).Evaluated(EvaluationOutcome.Fail).Build();

        record.TakeBackEvaluation(Review, Evening).EnsureAccepted();

        (record.Quality, record.EvaluatedOn).Should().Be((EvaluationOutcome.Fail, Tuesday));
    }

    [Fact]
    public void That_is_taken_back_may_be_given_again()
    {
        var record = new AServiceRecord().Evaluated(source: Review).EvaluationTakenBack(Review).Build();

        Evaluate(record, Tuesday, Tuesday.PlusDays(1)).EnsureAccepted();

        (record.Quality, record.EvaluatedOn).Should().Be((EvaluationOutcome.Good, Tuesday));
    }

    [Fact]
    public void Out_of_a_source_that_is_empty_is_a_bug_of_the_caller()
    {
        var record = new AServiceRecord().Build();

        record.Invoking(one => one.Evaluate(EvaluationOutcome.Good, Tuesday, TestDistrict.Dispatcher, Tuesday, Evening, Guid.Empty)).Should().Throw<ArgumentException>();
        record.Invoking(one => one.TakeBackEvaluation(Guid.Empty, Evening)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Is_not_taken_back_from_a_record_that_was_struck_out() =>
        new AServiceRecord().Evaluated(source: Review).StruckOut().Build().ShouldStayUnchangedBy(one => one.TakeBackEvaluation(Review, Evening)).Should().Be(
            (Decision)new NotPermittedInState<RecordState, RecordAction>("record", RecordState.StruckOut, RecordAction.TakeBackEvaluation));

    [Fact]
    public void Is_forgotten_with_the_record()
    {
        var record = new AServiceRecord().Evaluated().Expunged().Build();

        (record.Quality, record.EvaluatedOn, record.Evaluations.Count).Should().Be((null, null, 0));
    }

    [Fact]
    public async Task Of_all_who_served_in_an_activity_is_one_command()
    {
        await HeldAsync();

        (await Evaluating.EvaluateAllAsync(AnActivity.TheId, EvaluationOutcome.Excellent, Tuesday, Evening)).EnsureAccepted();

        (await _place.Open().ServiceRecords.ListAsync(new RecordsOfActivitySpec(AnActivity.TheId))).Should().ContainSingle().Which.Quality.Should().Be(EvaluationOutcome.Excellent);
        (await Evaluating.EvaluateAllAsync(AnActivity.TheId, EvaluationOutcome.Fail, Tuesday.PlusDays(9), Evening)).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task Of_an_activity_of_which_nothing_is_recorded_is_refused_and_its_key_stays_free()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        var key = new IdempotencyKey("evaluate");

        (await _place.Store.TryAsync(() => Evaluating.EvaluateAllAsync(AnActivity.TheId, EvaluationOutcome.Good, Tuesday, Evening, key))).Should().Be((Decision)new NothingRecorded(AnActivity.TheId));

        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Wang);
        (await Evaluating.EvaluateAllAsync(AnActivity.TheId, EvaluationOutcome.Good, Tuesday, Evening, key)).EnsureAccepted();
    }

    [Theory]
    [InlineData(5, "excellent")]
    [InlineData(4, "good")]
    [InlineData(3, "pass")]
    [InlineData(2, "fail")]
    [InlineData(1, "fail")]
    public async Task Is_given_by_the_review_of_whom_the_service_was_for(int score, string quality)
    {
        await ServedAsync();

        (await _place.Reviewing.ReviewAsync(ARequest.TheId, ARequest.Requester, score, null, Evening)).EnsureAccepted();

        var record = (await _place.Open().ServiceRecords.FindAsync(ServiceRecordId.Of(Neighbourhood.Wang, ARequest.TheId.Value)))!;
        (record.Quality, record.EvaluatedOn).Should().Be((new EvaluationOutcome(quality), Tuesday));
    }

    [Fact]
    public async Task Leaves_alone_a_record_that_was_struck_out()
    {
        await ServedAsync();
        var id = ServiceRecordId.Of(Neighbourhood.Wang, ARequest.TheId.Value);
        (await new CorrectingRecords(_place.Open()).StrikeOutAsync(id, RecordFault.NotServed, Evening)).EnsureAccepted();

        (await _place.Reviewing.ReviewAsync(ARequest.TheId, ARequest.Requester, 1, null, Evening)).EnsureAccepted();

        (await _place.Open().ServiceRecords.FindAsync(id))!.Quality.Should().BeNull();
        (await Evaluating.EvaluateAsync(id, EvaluationOutcome.Good, Tuesday, Evening)).Should().Be(
            (Decision)new NotPermittedInState<RecordState, RecordAction>("record", RecordState.StruckOut, RecordAction.Evaluate));
    }

    [Fact]
    public async Task Is_due_ten_working_days_after_the_end_and_listed_until_it_comes()
    {
        await HeldAsync();
        var due = new LocalDate(2022, 3, 22);

        (await WaitingAsync(due.PlusDays(-1))).Should().BeEmpty();
        (await WaitingAsync(due)).Should().ContainSingle().Which.DueBy.Should().Be(due);
        (await Evaluating.EvaluateAllAsync(AnActivity.TheId, EvaluationOutcome.Good, Tuesday, Evening)).EnsureAccepted();
        (await WaitingAsync(due)).Should().BeEmpty();
    }

    private static Decision Evaluate(ServiceRecord record, LocalDate on, LocalDate today) => record.Evaluate(EvaluationOutcome.Good, on, TestDistrict.Dispatcher, today, Evening);

    private async Task<IReadOnlyList<ServiceRecord>> WaitingAsync(LocalDate by) => await _place.Open().ServiceRecords.ListAsync(new RecordsAwaitingEvaluationSpec(by));

    private async Task HeldAsync()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Wang);
    }

    private async Task ServedAsync()
    {
        var wang = Assignee.Of(Neighbourhood.Wang);
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(ARequest.TheId, wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, wang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.BeginAsync(ARequest.TheId, ARequest.Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(ARequest.TheId, ARequest.Wanted.Until, 1)).EnsureAccepted();
    }
}
