using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class RegisteringAListOfVolunteers
{
    private readonly InMemoryStore _store = new();
    private readonly OpenDistrict _district;
    private readonly RegisteringVolunteers _registering;

    public RegisteringAListOfVolunteers()
    {
        _district = TestDistrict.Open(_store);
        _registering = new RegisteringVolunteers(_district);
    }

    [Fact]
    public async Task Does_what_registering_one_after_the_other_does()
    {
        var other = new InMemoryStore();
        foreach (var line in Lines(3)) (await new RegisteringVolunteers(TestDistrict.Open(other)).RegisterAsync(line.Id, line.Registration, TestDistrict.Nine)).EnsureAccepted();

        var said = await _registering.RegisterAllAsync(Lines(3), TestDistrict.Nine);

        said.Should().Equal(Decision.Accepted, Decision.Accepted, Decision.Accepted);
        _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event).Should().Equal(other.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event));
    }

    [Fact]
    public async Task Registers_nobody_where_one_line_is_refused_and_says_of_each_line_why()
    {
        var lines = Lines(4);
        lines[1] = lines[1] with { Registration = lines[1].Registration with { Home = new PracticeSiteId(Guid.CreateVersion7()) } };
        lines[3] = lines[3] with { Registration = lines[3].Registration with { Number = lines[0].Registration.Number, OfOwnWill = false } };

        var said = await _registering.RegisterAllAsync(lines, TestDistrict.Nine);

        said.Select(line => line.IsAccepted).Should().Equal(true, false, true, false);
        said[1].Refusals.Should().Equal(new NotFound("site", lines[1].Registration.Home!.Value.Value));
        said[3].Refusals.Should().Equal(new VolunteerNumberTaken(lines[3].Id), new NotOfOwnWill(lines[3].Id));
        _store.EventsOf(TestDistrict.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_list_comes_again_with_more_lines()
    {
        await _registering.RegisterAllAsync(Lines(2), TestDistrict.Nine);
        var events = _store.EventsOf(TestDistrict.Id).Count;

        (await _registering.RegisterAllAsync(Lines(2), TestDistrict.Nine)).Should().OnlyContain(line => line.IsAccepted);
        _store.EventsOf(TestDistrict.Id).Should().HaveCount(events);

        (await _registering.RegisterAllAsync(Lines(3), TestDistrict.Nine)).Should().OnlyContain(line => line.IsAccepted);
        (await _district.Volunteers.FindAsync(Lines(3)[2].Id)).Should().NotBeNull();
    }

    [Fact]
    public async Task Refuses_a_line_that_stands_there_in_other_words()
    {
        await _registering.RegisterAllAsync(Lines(1), TestDistrict.Nine);
        var other = Lines(1)[0] with { Registration = Lines(1)[0].Registration with { Skills = [] } };

        (await _registering.RegisterAllAsync([other], TestDistrict.Nine)).Should().Equal(new AlreadyExists("volunteer", other.Id.Value));
    }

    [Fact]
    public async Task Under_a_key_is_done_once_and_another_list_under_it_is_a_mistake()
    {
        var key = new IdempotencyKey("list-1");
        await _registering.RegisterAllAsync(Lines(2), TestDistrict.Nine, key);
        var events = _store.EventsOf(TestDistrict.Id).Count;

        (await _registering.RegisterAllAsync(Lines(2), TestDistrict.Nine, key)).Should().Equal(Decision.Accepted, Decision.Accepted);

        _store.EventsOf(TestDistrict.Id).Should().HaveCount(events);
        await _registering.Invoking(one => one.RegisterAllAsync(Lines(3), TestDistrict.Nine, key).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Of_one_person_on_two_lines_refuses_the_second()
    {
        _district.Persons.Add(new APerson().BuildRaising());
        await _district.UnitOfWork.CommitAsync();
        var lines = Lines(2).ConvertAll(line => line with { Registration = line.Registration with { Person = APerson.TheId } });

        var said = await _registering.RegisterAllAsync(lines, TestDistrict.Nine);

        said.Select(line => line.IsAccepted).Should().Equal(true, false);
    }

    [Fact]
    public async Task That_is_empty_is_accepted() => (await _registering.RegisterAllAsync([], TestDistrict.Nine)).Should().BeEmpty();

    private static List<VolunteerToRegister> Lines(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new VolunteerToRegister(
            new VolunteerId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x11)), AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"L-{number:0000}")) })),
    ];
}
