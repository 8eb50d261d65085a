using NodaTime;

namespace CivicPractice.Requests;

/// <content>What was given, in this round and in those before it.</content>
public sealed partial class ServiceRequest
{
    /// <summary>The first day on which anything was given, in the district's time zone: a service, of whichever round, or the time until a visit was broken off because cover ended. <see langword="null"/> until then.</summary>
    public LocalDate? ServedFrom { get; private set; }

    /// <summary>The last such day, or <see langword="null"/>.</summary>
    public LocalDate? ServedThrough { get; private set; }

    /// <summary>The rounds that were served, oldest first.</summary>
    internal IEnumerable<ServedRound> ServedRounds()
    {
        foreach (var round in _pastRounds)
        {
            if (round.ServedAt is { } then)
                yield return new ServedRound(Id.CauseOfRound(round.Number), round.Wanted, round.BegunAt ?? then, then, round.ServedOn, round.PersonTimes, round.Through, ScoreOf(round.Review));
        }

        if (ServedAt is { } now) yield return new ServedRound(Cause, Wanted, BegunAt ?? now, now, ServedOn, PersonTimes, Through, ScoreOf(PublicReview));
    }

    /// <summary>The rounds that were served on some days, oldest first.</summary>
    internal IEnumerable<ServedRound> RoundsServedOn(Term days) => ServedRounds().Where(round => round.On is { } day && days.Contains(day));

    /// <summary>The scores of the reviews that count, of the rounds that were served on some days.</summary>
    internal IEnumerable<int> ScoresOf(Term days) => RoundsServedOn(days).Select(round => round.Score).OfType<int>();

    private static int? ScoreOf(RequestReview? review) => review is { Counts: true } ? review.Score : null;

    // A store finds by it what RoundsServedOn then tells exactly.
    private void NoteServedDay(LocalDate? on)
    {
        if (on is not { } day) return;
        (ServedFrom, ServedThrough) = (ServedFrom is { } first ? LocalDate.Min(first, day) : day, ServedThrough is { } last ? LocalDate.Max(last, day) : day);
    }

    // A store finds by it what ScoresOf then tells exactly.
    private void NoteReviewedDays()
    {
        if (_pastRounds.Count == 0)
        {
            (ReviewedFrom, ReviewedThrough) = ScoreOf(PublicReview) is null ? default((LocalDate?, LocalDate?)) : (ServedOn, ServedOn);
            return;
        }

        var days = ServedRounds().Where(round => round.Score is not null).Select(round => round.On).OfType<LocalDate>().ToList();
        (ReviewedFrom, ReviewedThrough) = days.Count == 0 ? default((LocalDate?, LocalDate?)) : (days.Min(), days.Max());
    }
}
