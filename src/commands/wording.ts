export * from '../dataset/words.ts';
