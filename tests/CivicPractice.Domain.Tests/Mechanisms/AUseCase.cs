using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class AUseCase
{
    private static readonly IdempotencyKey Key = new("caller-1");

    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task That_is_accepted_is_committed()
    {
        await _store.PutAsync(Shelf.With(1));
        var district = TestDistrict.Open(_store);

        (await WriteAsync(district, 2)).Should().Be(Decision.Accepted);

        district.UnitOfWork.HasChanges.Should().BeFalse();
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
        _store.EventsOf(TestDistrict.Id)[^1].Cause.Should().Be(Key);
    }

    [Fact]
    public async Task That_loses_a_race_asks_again_on_what_is_stored()
    {
        await _store.PutAsync(Shelf.With(1));
        var attempts = 0;

        var answer = await WriteAsync(TestDistrict.Open(_store), 3, beforeCommit: async () =>
        {
            if (++attempts == 1) await _store.WriteAsync(2);
        });

        answer.Should().Be(Decision.Accepted);
        attempts.Should().Be(2);
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task That_loses_a_race_gets_the_answer_of_the_rule()
    {
        await _store.PutAsync(Shelf.With(1));
        await _store.WriteAsync(2);

        var answer = await WriteAsync(TestDistrict.Open(_store), 4, beforeCommit: () => _store.WriteAsync(3));

        answer.Should().Be((Decision)new NotebookFull(3));
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task That_is_refused_for_what_its_own_twin_has_just_done_was_carried_out()
    {
        await _store.PutAsync(Shelf.With(1));
        var twin = TestDistrict.Open(_store);

        var answer = await TestDistrict.Open(_store).RunAsync("write", Key, async () =>
        {
            // The twin under the same key commits after this attempt asked for the key and before it loads.
            (await twin.RunAsync("write", Key, async () => (await twin.UnitOfWork.LoadAsync()).Write(2, TestDistrict.Nine))).EnsureAccepted();
            return new NotebookFull(3);
        });

        answer.Should().Be(Decision.Accepted);
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
    }

    [Fact]
    public async Task That_is_refused_leaves_no_trace_and_its_key_free()
    {
        await _store.PutAsync(Shelf.With(1), Shelf.With(1, Shelf.Second));
        var district = TestDistrict.Open(_store);

        var answer = await district.RunAsync("write", Key, async () =>
        {
            (await district.UnitOfWork.LoadAsync()).Write(2, TestDistrict.Nine).EnsureAccepted();
            return new NotebookFull(0);
        });

        answer.IsRefusedFor<NotebookFull>().Should().BeTrue();
        district.UnitOfWork.HasChanges.Should().BeFalse();
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1);
        (await WriteAsync(district, 2)).Should().Be(Decision.Accepted);
    }

    [Fact]
    public async Task With_a_key_that_was_used_is_carried_out_once()
    {
        await _store.PutAsync(Shelf.With(1));

        (await WriteAsync(TestDistrict.Open(_store), 2)).Should().Be(Decision.Accepted);
        (await WriteAsync(TestDistrict.Open(_store), 2)).Should().Be(Decision.Accepted);

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
    }

    [Fact]
    public async Task With_a_key_that_is_used_meanwhile_is_carried_out_once()
    {
        await _store.PutAsync(Shelf.With(1));

        var answer = await WriteAsync(TestDistrict.Open(_store), 2, beforeCommit: () => _store.WriteAsync(2, key: Key, command: "write"));

        answer.Should().Be(Decision.Accepted);
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2);
    }

    [Fact]
    public async Task With_the_key_of_another_command_is_a_bug_of_the_caller()
    {
        await _store.PutAsync(Shelf.With(1));
        await _store.WriteAsync(2, key: Key, command: "tear");

        await FluentActions.Awaiting(() => WriteAsync(TestDistrict.Open(_store), 2)).Should().ThrowAsync<ArgumentException>().WithMessage("*another command, tear*");
    }

    [Fact]
    public async Task Without_a_key_is_carried_out_each_time()
    {
        await _store.PutAsync(Shelf.With(1));
        var district = TestDistrict.Open(_store);

        (await WriteAsync(district, 2, key: IdempotencyKey.None)).EnsureAccepted();
        (await WriteAsync(district, 2, key: IdempotencyKey.None)).EnsureAccepted();

        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 2, 2);
    }

    [Fact]
    public async Task Does_not_begin_over_changes_that_somebody_else_made()
    {
        var district = TestDistrict.Open(_store);
        district.UnitOfWork.Notebooks().Add(Shelf.With(1));

        await FluentActions.Awaiting(() => WriteAsync(district, 2)).Should().ThrowAsync<InvalidOperationException>().WithMessage("Commit or forget*");

        district.UnitOfWork.HasChanges.Should().BeTrue("they are whoever's made them");
    }

    [Fact]
    public async Task That_throws_leaves_nothing_for_the_next_one()
    {
        await _store.PutAsync(Shelf.With(1));
        var district = TestDistrict.Open(_store);

        await FluentActions.Awaiting(() => WriteAsync(district, 2, beforeCommit: () => throw new ArgumentException("a bug"))).Should().ThrowAsync<ArgumentException>();

        district.UnitOfWork.HasChanges.Should().BeFalse();
        (await WriteAsync(district, 3)).Should().Be(Decision.Accepted);
        (await _store.Begin().LoadAsync()).Lines.Should().Equal(1, 3);
    }

    [Fact]
    public async Task That_makes_what_exists_gives_up_at_last()
    {
        await _store.PutAsync(Shelf.With(1));
        var district = TestDistrict.Open(_store);

        await FluentActions.Awaiting(async () => await district.RunAsync("make", Key, () =>
        {
            district.UnitOfWork.Notebooks().Add(Shelf.With(1));
            return ValueTask.FromResult(Decision.Accepted);
        })).Should().ThrowAsync<ConcurrencyConflictException>();

        district.UnitOfWork.HasChanges.Should().BeFalse();
    }

    [Fact]
    public async Task Needs_something_to_attempt() =>
        await FluentActions.Awaiting(async () => await TestDistrict.Open().RunAsync("nothing", Key, null!)).Should().ThrowAsync<ArgumentNullException>();

    [Fact]
    public async Task Of_many_at_once_loses_no_line()
    {
        await _store.PutAsync(Shelf.With(1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => WriteAsync(TestDistrict.Open(_store), n, key: new IdempotencyKey($"k{n}")))));

        answers.Count(answer => answer.IsAccepted).Should().Be(2);
        answers.Count(answer => answer.IsRefusedFor<NotebookFull>()).Should().Be(6);
        (await _store.Begin().LoadAsync()).Lines.Should().HaveCount(3);
    }

    private static async Task<Decision> WriteAsync(OpenDistrict district, int line, Func<Task>? beforeCommit = null, IdempotencyKey? key = null) =>
        await district.RunAsync("write", key ?? Key, async () =>
        {
            var answer = (await district.UnitOfWork.LoadAsync()).Write(line, TestDistrict.Nine);
            if (answer.IsAccepted && beforeCommit is not null) await beforeCommit();
            return answer;
        });
}
