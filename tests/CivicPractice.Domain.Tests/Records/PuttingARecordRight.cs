using CivicPractice.Domain.Tests.Support;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

public class PuttingARecordRight
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(2);
    private static readonly ServiceDetails Right = AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(0, 3), Name = "清洗门窗和地面" };

    [Fact]
    public void Keeps_what_stood_before_who_corrected_it_and_why()
    {
        var record = new AServiceRecord().Build();

        Correct(record, Right).EnsureAccepted();
        Correct(record, Right with { Place = "南山村" }, RecordFault.WrongPlace).EnsureAccepted();

        (record.Name, record.Minutes, record.Place).Should().Be((Right.Name, 180, "南山村"));
        record.Earlier.Should().Equal(
            new EarlierDetails(AServiceRecord.Service.Details, TestDistrict.Monday, RecordFault.WrongTime, TestDistrict.Dispatcher, At),
            new EarlierDetails(Right, TestDistrict.Monday, RecordFault.WrongPlace, TestDistrict.Dispatcher, At));
        Raised.EventsOf(record).Should().Equal(
            new RecordCorrected(record.Id, record.Volunteer, RecordFault.WrongTime, TestDistrict.Monday, 180, 120),
            new RecordCorrected(record.Id, record.Volunteer, RecordFault.WrongPlace, TestDistrict.Monday, 180, 180));
    }

    [Fact]
    public void Changes_nothing_where_it_is_right_already()
    {
        var record = new AServiceRecord().Build();

        Correct(record, AServiceRecord.Service.Details).EnsureAccepted();

        (record.Earlier.Count, Raised.EventsOf(record).Count()).Should().Be((0, 0));
    }

    [Fact]
    public void To_no_whole_minute_or_to_a_time_to_come_is_refused()
    {
        var given = TimeRange.Starting(At, Duration.FromSeconds(10));

        new AServiceRecord().Build().ShouldStayUnchangedBy(one => Correct(one, Right with { Given = given })).Refusals
            .Should().Equal(new NoWholeMinute(given), new ServiceNotOver(given.Until));
    }

    [Fact]
    public void Settles_an_objection()
    {
        var record = new AServiceRecord().Contested().Build();

        Correct(record, Right).EnsureAccepted();

        (record.State, record.ContestedAt).Should().Be((RecordState.Recorded, null));
        record.Objections.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Fault = RecordFault.WrongTime, Outcome = ObjectionOutcome.Corrected, SettledAt = At });
    }

    [Fact]
    public void Leaves_an_objection_open_until_it_is_settled_one_at_a_time()
    {
        var record = new AServiceRecord().Contested().Build();

        record.Contest(RecordFault.WrongPlace, At).EnsureAccepted();
        record.Objections.Should().ContainSingle().Which.Fault.Should().Be(RecordFault.WrongTime, "the first one is open");
        record.Stands.Should().BeTrue("it counts until it is settled");
        record.Reject(ObjectionOutcome.NotProved, At).EnsureAccepted();
        record.Contest(RecordFault.WrongPlace, At).EnsureAccepted();

        record.Objections.Select(one => (one.Fault, one.Outcome)).Should().Equal((RecordFault.WrongTime, ObjectionOutcome.NotProved), (RecordFault.WrongPlace, null));
    }

    [Fact]
    public void That_is_contested_throws_where_nothing_is_put_right()
    {
        var record = new AServiceRecord().Contested().Build();

        FluentActions.Invoking(() => Correct(record, AServiceRecord.Service.Details)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => record.Reject(ObjectionOutcome.Corrected, At)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void That_is_struck_out_stays_to_be_read_and_counts_no_more()
    {
        var record = new AServiceRecord().Contested(RecordFault.WrongVolunteer).Build();

        record.StrikeOut(RecordFault.NotVoluntary, At).EnsureAccepted();
        record.StrikeOut(RecordFault.NotServed, At).EnsureAccepted();

        (record.Stands, record.StruckOutFor, record.Details).Should().Be((false, RecordFault.NotVoluntary, AServiceRecord.Service.Details));
        record.Objections[^1].Outcome.Should().Be(ObjectionOutcome.StruckOut);
        Raised.EventsOf(record).Should().Equal(new RecordStruckOut(record.Id, record.Volunteer, RecordFault.NotVoluntary, 120));
    }

    [Fact]
    public void Is_possible_as_long_as_it_is_kept_and_it_is_kept_ten_years()
    {
        var (record, last) = (new AServiceRecord().Corrected().Build(), new LocalDate(2032, 3, 7));

        record.ShouldStayUnchangedBy(one => one.Expunge(last, new PersonalDataRules(), At)).Refusals.Should().Equal(new StillKept(last));
        record.Expunge(last.PlusDays(1), new PersonalDataRules(), At).EnsureAccepted();

        record.Should().BeEquivalentTo(new { State = RecordState.Expunged, Name = "", Content = (string?)null, Minutes = 180, Day = TestDistrict.Monday });
        (record.Earlier.Count, record.Site, record.InCharge).Should().Be((0, null, default));
        FluentActions.Invoking(() => record.Details).Should().Throw<InvalidOperationException>();
        record.ShouldStayUnchangedBy(one => Correct(one, Right)).Refusals.Should().Equal(new NotPermittedInState<RecordState, RecordAction>("record", RecordState.Expunged, RecordAction.Correct));
    }

    [Fact]
    public void Tells_nothing_of_what_was_recorded_in_texts_for_logs() =>
        $"{AServiceRecord.Service.Details} {new AServiceRecord().Build()}".Should().NotContainAny("清洗", "老人");

    private static Decision Correct(ServiceRecord record, ServiceDetails details, RecordFault fault = RecordFault.WrongTime) =>
        record.Correct(details, fault, TestDistrict.Dispatcher, At, TestDistrict.TimeZone);
}
