using Ardalis.Specification;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using CsCheck;

namespace CivicPractice.Domain.Tests.PersonalData;

/// <summary>Any sequence of registering, correcting, merging, restricting and erasing, cut off here and there, against a model: everybody is kept once, and nobody after the erasure.</summary>
public class PersonsByARandomWalk
{
    private static readonly ResidentIdNumber[] Numbers =
        [.. new[] { "11010519491231002X", "440524188001010014" }.Select(ResidentIdNumber.Parse)];

    private static readonly Gen<(int Command, int Who, int Human, int Other)[]> Walks = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[0, 5]).Array[0, 30];

    [Fact]
    public async Task Agrees_with_the_model() => await Walks.SampleAsync(async walk =>
    {
        var (office, kept, next, at) = (new APersonsOffice(), new List<Kept>(), 0, TestDistrict.Nine);
        foreach (var (command, who, human, other) in walk)
        {
            var (one, two) = (kept.ElementAtOrDefault(who), kept.ElementAtOrDefault(other));
            switch (command)
            {
                case <= 2:
                    await RegisterAsync(withNumber: true);
                    break;
                case 3:
                    await RegisterAsync(withNumber: false);
                    break;
                case 4 when one is not null:
                    var holder = kept.Find(person => person.Number == human && person != one);
                    var corrected = await office.Keeping.CorrectAsync(one.Id, new PersonDetails { IdNumber = Numbers[human], BirthDate = BirthDate.On(Numbers[human].RevealBirthDate()) }, at);
                    corrected.IsAccepted.Should().Be(one.State == PersonState.Kept && holder is null);
                    if (corrected.IsAccepted) one.Number = human;
                    break;
                case 5 when one is not null:
                    // What the number told goes with it, or it would contradict another one.
                    if ((await office.Keeping.RemoveFieldAsync(one.Id, PersonalField.IdNumber, at)).IsAccepted) one.Number = null;
                    _ = await office.Keeping.RemoveFieldAsync(one.Id, PersonalField.BirthDate, at);
                    break;
                case 6 when one is not null:
                    (await office.Ending.EraseAsync(one.Id, at)).IsAccepted.Should().Be(one.State == PersonState.Kept);
                    if (one.State == PersonState.Kept) kept.Remove(one);
                    break;
                case 7 when one is { State: PersonState.Kept }:
                    // Cut off before the key is gone.
                    var district = office.District;
                    (await district.Persons.FindAsync(one.Id))!.Erase(TestDistrict.Monday, at).EnsureAccepted();
                    await district.UnitOfWork.CommitAsync();
                    kept.Remove(one);
                    break;
                case 8 when one is not null && two is not null && one != two:
                    var merged = await office.Ending.MergeAsync(one.Id, two.Id, at);
                    var mayMerge = one.State == PersonState.Kept && two.State == PersonState.Kept && (one.Number is null || two.Number is null || one.Number == two.Number);
                    merged.IsAccepted.Should().Be(mayMerge);
                    if (!mayMerge) break;
                    two.Number ??= one.Number;
                    kept.Remove(one);
                    break;
                case 9 when one is not null:
                    if ((await office.Ending.RestrictAsync(one.Id, at)).IsAccepted) one.State = PersonState.Restricted;
                    break;
                case 10 when one is not null:
                    if ((await office.Ending.ResumeAsync(one.Id, ConsentGiver.Person, at)).IsAccepted) one.State = PersonState.Kept;
                    break;
                case 12 when one is not null && two is not null && one != two && one.State == PersonState.Kept && two.State == PersonState.Kept && (one.Number is null || two.Number is null || one.Number == two.Number):
                    await FluentActions.Awaiting(() => new EndingPersons(office.District, new KeysOutOfReach(office.Protector)).MergeAsync(one.Id, two.Id, at).AsTask()).Should().ThrowAsync<IOException>();
                    two.Number ??= one.Number;
                    kept.Remove(one);
                    break;
                case 11:
                    await office.Ending.FinishAsync(at, 100);
                    break;
            }

            await ShouldAgreeAsync(office, kept);

            async Task RegisterAsync(bool withNumber)
            {
                if (kept.Count > 5) return;
                var id = new PersonId(new Guid(++next, 0, 0, new byte[8]));
                var known = withNumber ? kept.Find(person => person.Number == human) : null;
                var details = new PersonDetails { Name = PersonName.Parse("某人"), IdNumber = withNumber ? Numbers[human] : default };
                var decision = await office.Keeping.RegisterAsync(id, details, ConsentGiver.Person, at);
                decision.Outcome.Should().Be(known is null ? Decision.Accepted : new PersonAlreadyKnown(known.Id));
                if (decision.IsAccepted) kept.Add(new Kept(decision.Value) { Number = withNumber ? human : null });
            }
        }

        // Whoever is gone is gone for good, in every copy, and who is kept is found.
        await office.Ending.FinishAsync(at, 100);
        foreach (var one in kept.Where(one => one.Number is not null)) (await office.Keeping.FindByIdNumberAsync(Numbers[one.Number!.Value]))!.Id.Should().Be(one.Id);
        foreach (var person in await office.District.Persons.ListAsync(new Specification<Person>()))
        {
            if (kept.Exists(one => one.Id == person.Id)) continue;
            (person.State is PersonState.Erased or PersonState.Merged && person.Fields.Count == 0).Should().BeTrue();
            (await office.Keys.FindAsync(TestDistrict.Id, person.Id)).Should().Be(PersonKey.Erased);
        }
    }, iter: 400);

    private static async Task ShouldAgreeAsync(APersonsOffice office, List<Kept> kept)
    {
        for (var human = 0; human < Numbers.Length; human++)
        {
            var (found, holder) = (await office.Keeping.FindByIdNumberAsync(Numbers[human]), kept.Find(person => person.Number == human)?.Id);
            // One whose erasure or merge was cut off may still be led to, and tells nothing; until that is carried on, nobody else is.
            if (found?.UnsettledSince is not null) found.Fields.Should().BeEmpty();
            else (found?.Id).Should().Be(holder);
        }

        foreach (var one in kept.Where(one => one.State == PersonState.Kept))
            (await office.RevealAsync(one.Id)).IdNumber.Should().Be(one.Number is { } number ? Numbers[number] : default);
    }

    private sealed class Kept(PersonId id)
    {
        public PersonId Id { get; } = id;

        public int? Number { get; set; }

        public PersonState State { get; set; }
    }
}
