import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { FeedKind } from '@appointment/contracts';
import { NotFound } from '../../http';

@Injectable()
class FeedKindPipe implements PipeTransform<string, FeedKind> {
  transform(value: string): FeedKind {
    const kind = FeedKind.safeParse(value);
    if (!kind.success) throw new NotFound();
    return kind.data;
  }
}

/** The kind of a feed in the path; what is none is not found. */
export const PathFeedKind = () => Param('kind', FeedKindPipe);
